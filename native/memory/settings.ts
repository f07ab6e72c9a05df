// Settings and own materials in memory.
import type { OwnMaterial, SettingsStore } from '#contract/ports/settings.ts';

export function memorySettings(): SettingsStore {
  const values = new Map<string, string>();
  const materials = new Map<string, OwnMaterial>();
  return {
    get: async (key) => {
      const text = values.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: async (key, value) => {
      values.set(key, JSON.stringify(value));
    },
    ownMaterials: async () => [...materials.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    keepMaterial: async (material) => {
      materials.set(material.id, material);
    },
  };
}
