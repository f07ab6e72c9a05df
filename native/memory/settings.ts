// Settings and own materials in memory.
import type { KeptMaterial, SettingsStore } from '#contract/ports/settings.ts';

export function memorySettings(): SettingsStore {
  const values = new Map<string, { readonly text: string; readonly setAt: number }>();
  const materials = new Map<string, KeptMaterial>();
  return {
    get: async (key) => {
      const kept = values.get(key);
      return kept && JSON.parse(kept.text);
    },
    list: async (beginning) =>
      [...values]
        .filter(([key]) => key.startsWith(beginning))
        .map(([key, { text, setAt }]) => ({ key, value: JSON.parse(text), setAt }))
        .sort((a, b) => b.setAt - a.setAt || (a.key < b.key ? -1 : 1)),
    set: async (key, value, setAt) => {
      values.set(key, { text: JSON.stringify(value), setAt });
    },
    ownMaterials: async () => [...materials.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    keepMaterial: async (material) => {
      materials.set(material.id, material);
    },
    removeMaterial: async (id) => {
      materials.delete(id);
    },
  };
}
