// Figures a perfumer can really set, never above the one given: what a balance shows, what a dilution's label says.

/** An analytical balance shows a tenth of a milligram; above this a milligram is as fine as anyone weighs. */
const FINE_BELOW_GRAMS = 0.01;
const FINE_BELOW_PERCENT = 10;

/** Down to a milligram, or to a tenth of one below 10 mg. */
export function weighableGrams(grams: number): number {
  return floorTo(grams, grams < FINE_BELOW_GRAMS ? 10_000 : 1000);
}

/** Down to a tenth of a percent, or to a hundredth of one below 10 %. */
export function dilutablePercent(percent: number): number {
  return floorTo(percent, percent < FINE_BELOW_PERCENT ? 100 : 10);
}

/** Down to a hundredth of a percent; a dosage that has none stays as it is. */
export function dosablePercent(percent: number): number {
  return floorTo(percent, 100) || percent;
}

/** The greatest whole number of parts that is not above the value, as the decimal closest to it. */
export function floorTo(value: number, partsOfOne: number): number {
  const parts = Math.floor(value * partsOfOne);
  // A product of floats may fall on either side of the whole number it stands for.
  const above = (parts + 1) / partsOfOne;
  if (above <= value) return above;
  const at = parts / partsOfOne;
  return at <= value ? at : (parts - 1) / partsOfOne;
}
