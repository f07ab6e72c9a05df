// What perfumers say of single materials and no physics was read from: hours on a strip, and the note by convention.
import { z } from 'zod';
import type { BlotterHours, PerfumersWord } from '#domain/catalogue/evidence.ts';
import type { Note } from '#domain/catalogue/material.ts';
import { filled, optionalNumber } from './cells.ts';
import { hasFile, readRows, type Sources } from './rows.ts';

const HOURS = 'catalogue/unlicensed/goodscents.csv';
/** Top of the published scale: a material of 400 hours lasts at least as long. */
const SCALE_TOP_HOURS = 400;

const hoursRow = z.object({
  id: filled,
  tenacity_hours: optionalNumber,
  tenacity_conc_pct: optionalNumber,
  tenacity_basis: z.string(),
});
const noteRow = z.object({ id: filled, note: z.enum(['top', 'heart', 'base', '']) });

export function perfumersWord(sources: Sources): PerfumersWord {
  return { blotter: blotterHoursOf(sources), conventionalNotes: conventionalNotesOf(sources) };
}

/** Published hours with the strength they were smelt at; none where the file was left out. */
function blotterHoursOf(sources: Sources): BlotterHours[] {
  if (!hasFile(sources, HOURS)) return [];
  return readRows(sources, HOURS, hoursRow).flatMap(({ row }) => {
    const { id, tenacity_hours: hours, tenacity_conc_pct: strengthPercent, tenacity_basis } = row;
    if (hours === undefined || strengthPercent === undefined) return [];
    const atLeast = hours >= SCALE_TOP_HOURS || tenacity_basis.includes('lower bound');
    return [{ materialId: id, hours, strengthPercent, atLeast }];
  });
}

/** Notes of the open file only: those of the others were derived from hours and vapour pressures. */
function conventionalNotesOf(sources: Sources): Record<string, Note> {
  const notes: Record<string, Note> = {};
  for (const { row } of readRows(sources, 'catalogue/materials.csv', noteRow)) {
    if (row.note !== '') notes[row.id] = row.note;
  }
  return notes;
}
