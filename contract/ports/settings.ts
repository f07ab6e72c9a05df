// What the perfumer set once and expects to find again.
import type { SupplierStatement } from '#domain/safety/safety-index.ts';

/** A material of the perfumer's own. Unknown to the verdict until a composition is stated. */
export interface OwnMaterial {
  /** `own:` and a name in plain letters, never a catalogue id. */
  readonly id: string;
  readonly name: string;
  readonly cas?: string | undefined;
  readonly priceEurPerKg?: number | undefined;
  /** Supplier's composition, with the day it was dated. */
  readonly statement?: Omit<SupplierStatement, 'materialId'> | undefined;
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
  readonly ownMaterials: () => Promise<readonly OwnMaterial[]>;
  /** Adds, or replaces the one of the same id. */
  readonly keepMaterial: (material: OwnMaterial) => Promise<void>;
}
