// What the perfumer set once and expects to find again.
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';

export interface KeptMaterial extends OwnMaterial {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface SettingsStore {
  /** Undefined when never set. Values are JSON. */
  readonly get: (key: string) => Promise<unknown>;
  /** All whose key begins so, last set first. */
  readonly list: (
    beginning: string,
  ) => Promise<
    readonly { readonly key: string; readonly value: unknown; readonly setAt: number }[]
  >;
  readonly set: (key: string, value: unknown, at: number) => Promise<void>;
  /** In the order of their ids. */
  readonly ownMaterials: () => Promise<readonly KeptMaterial[]>;
  /** Adds, or replaces the one of the same id. */
  readonly keepMaterial: (material: KeptMaterial) => Promise<void>;
  /** Does nothing when there is none of this id. */
  readonly removeMaterial: (id: string) => Promise<void>;
}
