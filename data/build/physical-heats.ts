// Heats of vaporisation: what was published, else the line through the heats that the tables estimate from pressures.
import type { PhysicalFigure } from '#domain/catalogue/physical.ts';
import type { FigureRow } from './physical-cells.ts';
import { rounded, roundedError, valuesOf } from './physical-figures.ts';
import type { Sources } from './rows.ts';
import { at, deviationOf, lineThrough, medianOf } from './statistics.ts';

const FILE = 'physical/heat_of_vaporisation.csv';

/** Error of that line, leave-one-out, kJ/mol (SOURCES.md). */
const LINE_ERROR_KJ = 4.1;

interface Shelf {
  readonly figures: readonly FigureRow[];
  readonly vapourPressurePa: PhysicalFigure | undefined;
}

/** Gives the heat of a material from its rows, or from its pressure where they have none. */
export function heatsOf(
  sources: Sources,
  shelves: readonly Shelf[],
): (figures: readonly FigureRow[], pressure: PhysicalFigure) => PhysicalFigure {
  const several = shelves.map(({ figures }) => scatterOf(figures)).filter((scatter) => scatter > 0);
  const usualScatter = medianOf(several) ?? 0;
  // The tables' estimates all lie on one line; it is read back from them for materials they leave out.
  const line = lineThrough(
    shelves.flatMap(({ figures, vapourPressurePa }) => {
      const [estimate] = valuesOf(figures, 'hvap_298_est');
      if (!estimate || !vapourPressurePa) return [];
      return [{ x: Math.log10(vapourPressurePa.value), y: estimate.value }];
    }),
  );
  if (!line) sources.conflicts.push(`${FILE}: too few estimates to draw the line through them`);
  return (figures, pressure) => {
    const published = publishedHeat(figures, usualScatter);
    if (published) return published;
    const [estimate] = valuesOf(figures, 'hvap_298_est');
    if (estimate) return heatByLine(estimate.value, estimate.source_key);
    return heatByLine(line ? at(line, Math.log10(pressure.value)) : 0, 'hvap_fit');
  };
}

/** The middle value, of two the lower one; its error is the larger of its own and the usual scatter. */
function publishedHeat(
  figures: readonly FigureRow[],
  usualScatter: number,
): PhysicalFigure | undefined {
  const published = valuesOf(figures, 'hvap_298').toSorted((a, b) => a.value - b.value);
  const middle = published[Math.ceil(published.length / 2) - 1];
  if (!middle) return undefined;
  const { value, kind, source_key: source } = middle;
  return {
    value,
    kind,
    standardError: roundedError(Math.max(scatterOf(figures), usualScatter)),
    source,
  };
}

/** A straight line errs by the same number of kJ/mol everywhere, so not by the same number of decades. */
function heatByLine(value: number, source: string): PhysicalFigure {
  const standardError = roundedError(LINE_ERROR_KJ / value / Math.LN10);
  return { value: rounded(value), kind: 'estimated', standardError, source };
}

/** How far the published heats of one material lie apart, decades; 0 where there is only one. */
function scatterOf(figures: readonly FigureRow[]): number {
  return deviationOf(valuesOf(figures, 'hvap_298').map(({ value }) => Math.log10(value)));
}
