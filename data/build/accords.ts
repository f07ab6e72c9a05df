// Published formulas, their parts per mille of the concentrate; solvents and waters are left out.
import { z } from 'zod';
import type { PublishedAccord } from '#domain/catalogue/material.ts';
import { filled } from './cells.ts';
import { parseJson } from './json.ts';
import { koreanWords } from './korean.ts';
import { conflict, fault, type Located, readText, type Sources, uniqueBy } from './rows.ts';

const FILE = 'catalogue/accords.jsonl';

const accordLine = z.object({
  id: filled,
  name: filled,
  family: filled,
  tier: z.enum(['modern', 'classical', 'historical']),
  source: filled,
  items: z
    .array(
      z.object({
        material_id: filled,
        parts_permille_concentrate: z.number().nonnegative().nullable(),
      }),
    )
    .min(1),
});
type AccordLine = z.infer<typeof accordLine>;

/** Rounding of the published parts may leave the sum this far from 1000. */
const SUM_TOLERANCE = 0.05;

/** Reads the accords; `materials` holds the ids of the catalogue. */
export function accordsOf(sources: Sources, materials: ReadonlySet<string>): PublishedAccord[] {
  const rows = linesOf(sources);
  const byId = uniqueBy(sources, rows, 'id', (row) => row.id);
  const korean = koreanWords(sources, 'accords', byId.keys());
  return rows.map((one) => {
    const { id, name, family, tier, source, items } = one.row;
    for (const [at, { material_id: material }] of items.entries()) {
      if (!materials.has(material))
        conflict(sources, one, `items.${at}.material_id`, `there is no material "${material}"`);
    }
    const lines = items.flatMap(({ material_id: materialId, parts_permille_concentrate: parts }) =>
      parts === null || parts === 0 ? [] : [{ materialId, partsPermille: parts }],
    );
    const sum = lines.reduce((total, { partsPermille }) => total + partsPermille, 0);
    if (Math.abs(sum - 1000) > SUM_TOLERANCE)
      conflict(sources, one, 'items', `the parts of the concentrate add up to ${sum}, not 1000`);
    const nameKo = korean[id];
    return { id, name, ...(nameKo === undefined ? {} : { nameKo }), family, tier, source, lines };
  });
}

function linesOf(sources: Sources): Located<AccordLine>[] {
  const lines = readText(sources, FILE)?.split('\n') ?? [];
  return lines.flatMap((text, at) => {
    if (text.trim() === '') return [];
    const place = { file: FILE, line: at + 1 };
    const parsed = parseJson(text, accordLine);
    if (parsed.ok) return [{ row: parsed.value, ...place }];
    fault(sources, place, parsed.at, parsed.why);
    return [];
  });
}
