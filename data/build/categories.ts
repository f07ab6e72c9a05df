// The 18 product categories with their titles and examples in both languages.
import { z } from 'zod';
import { CATEGORY_IDS, type Category } from '#domain/safety/table.ts';
import { filled, list } from './cells.ts';
import { parseJson } from './json.ts';
import { fault, readRows, readText, type Sources, uniqueBy } from './rows.ts';

const FILE = 'ifra/categories.json';
const KOREAN = 'catalogue/korean/categories.csv';

const categoryFile = z.object({
  categories: z.array(
    z.object({
      id: z.enum(CATEGORY_IDS),
      title: filled,
      example_products: z.array(filled),
      eu_use_type: z.enum(['leave-on', 'rinse-off', 'mixed', 'not cosmetic']),
    }),
  ),
});

const koreanRow = z.object({ id: z.enum(CATEGORY_IDS), title_ko: filled, examples_ko: list('|') });

/** Categories in the order of the standards' columns. */
export function categoriesOf(sources: Sources): Category[] {
  const text = readText(sources, FILE);
  const parsed = text === undefined ? undefined : parseJson(text, categoryFile);
  if (parsed && !parsed.ok) fault(sources, { file: FILE, line: 1 }, parsed.at, parsed.why);
  const english = new Map(
    (parsed?.ok ? parsed.value.categories : []).map((category) => [category.id, category]),
  );
  const rows = readRows(sources, KOREAN, koreanRow);
  const korean = uniqueBy(sources, rows, 'id', (row) => row.id);
  return CATEGORY_IDS.flatMap((id): Category[] => {
    const words = english.get(id);
    const translated = korean.get(id);
    if (!words) sources.conflicts.push(`${FILE}: category ${id} is missing`);
    if (!translated) sources.conflicts.push(`${KOREAN}: category ${id} is missing`);
    if (!words || !translated) return [];
    const { title, example_products: examples, eu_use_type: use } = words;
    const { title_ko: titleKo, examples_ko: examplesKo } = translated;
    if (examplesKo.length !== examples.length)
      sources.conflicts.push(`${KOREAN}: category ${id} has not the examples of ${FILE}`);
    return [{ id, title, titleKo, examples, examplesKo, euUse: euUseOf(use) }];
  });
}

/** A category sold both ways is judged by the stricter leave-on threshold. */
function euUseOf(use: 'leave-on' | 'rinse-off' | 'mixed' | 'not cosmetic'): Category['euUse'] {
  if (use === 'mixed') return 'leave-on';
  return use === 'not cosmetic' ? 'not-cosmetic' : use;
}
