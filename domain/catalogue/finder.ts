// From what a perfumer writes to what the catalogue holds: by name, Korean name, synonym, id or CAS, exactly or not at all.
import type { Material } from './material.ts';
import { plainName } from './name.ts';

export interface MaterialFinder {
  readonly byId: ReadonlyMap<string, Material>;
  /** The catalogue id that a written name or CAS stands for; undefined for none and for several. */
  readonly find: (written: string) => string | undefined;
}

const CAS = /^\d{2,7}-\d{2}-\d$/;

export function materialFinder(materials: readonly Material[]): MaterialFinder {
  const byName = new Map<string, string | undefined>();
  const byCas = new Map<string, string | undefined>();
  for (const { id, name, nameKo, synonyms, cas } of materials) {
    const names = [id, name, nameKo ?? '', ...synonyms].map(plainName);
    for (const plain of new Set(names)) keepOnly(byName, plain, id);
    keepOnly(byCas, cas ?? '', id);
  }
  return {
    byId: new Map(materials.map((material) => [material.id, material])),
    find: (written) => {
      const trimmed = written.trim();
      return CAS.test(trimmed) ? byCas.get(trimmed) : byName.get(plainName(trimmed));
    },
  };
}

/** What stands for two materials stands for none: a formula must not change by which came first. */
function keepOnly(known: Map<string, string | undefined>, key: string, id: string): void {
  if (key !== '') known.set(key, known.has(key) ? undefined : id);
}
