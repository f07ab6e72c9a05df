// The materials a policy may learn with, in a fixed order: a trained network's outputs keep their meaning.
import { z } from 'zod';
import { filled } from './cells.ts';
import type { MaterialRow } from './material-rows.ts';
import { conflict, readRows, type Sources, uniqueBy } from './rows.ts';

const FILE = 'learning/palette.csv';
/** Slots in all; the last 16 are kept for a perfumer's own materials. */
const MOST = 496;

const slotRow = z.object({
  slot: z.string().regex(/^\d+$/, 'must be a whole number'),
  material_id: filled,
});

/** Ids by slot; slots count from 0 without a gap and name materials of the catalogue. */
export function learnableOf(
  sources: Sources,
  materials: ReadonlyMap<string, MaterialRow>,
): readonly string[] {
  const rows = readRows(sources, FILE, slotRow);
  uniqueBy(sources, rows, 'material_id', (row) => row.material_id);
  rows.forEach((one, at) => {
    if (Number(one.row.slot) !== at) conflict(sources, one, 'slot', `must be ${at}`);
    if (at >= MOST) conflict(sources, one, 'slot', `there are ${MOST} slots at most`);
    if (!materials.has(one.row.material_id)) {
      conflict(sources, one, 'material_id', `no material "${one.row.material_id}"`);
    }
  });
  return rows.map(({ row }) => row.material_id);
}
