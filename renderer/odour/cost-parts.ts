// What each material adds to the price of a kilogram of concentrate.
import type { Dose } from '#domain/odour/dose.ts';

/** EUR per kg of a catalogue id, undefined when it has no price. */
export type PriceOf = (materialId: string) => number | undefined;

export interface CostPart {
  readonly id: string;
  readonly percent: number;
  readonly priceEurPerKg: number;
  /** EUR in one kg of concentrate. */
  readonly eurPerKg: number;
}

/** Priced materials, each once, dearest part first. */
export function costParts(doses: readonly Dose[], priceOf: PriceOf): readonly CostPart[] {
  const percents = new Map<string, number>();
  for (const { materialId, percent } of doses) {
    percents.set(materialId, (percents.get(materialId) ?? 0) + percent);
  }
  return [...percents]
    .flatMap(([id, percent]) => {
      const priceEurPerKg = priceOf(id);
      if (priceEurPerKg === undefined) return [];
      return [{ id, percent, priceEurPerKg, eurPerKg: (priceEurPerKg * percent) / 100 }];
    })
    .sort((a, b) => b.eurPerKg - a.eurPerKg);
}
