// What is copied is pasted as the same rows; tables and texts from elsewhere are read or refused with their line.
import { expect, test } from 'vitest';
import { CATALOGUE } from '#data/tables.fixture.ts';
import { materialFinder } from '#domain/catalogue/finder.ts';
import { formulaToFile } from '#domain/recipe/file.ts';
import type { Line } from '#domain/recipe/formula.ts';
import { copiedRows } from './copied-rows.ts';
import { pastedRows } from './pasted-rows.ts';

const FINDER = materialFinder(CATALOGUE.materials);
const row = (ref: string, amountGrams: number, more: Partial<Line> = {}): Line => ({
  item: { kind: 'material', ref },
  amountGrams,
  strengthPercent: 100,
  ...more,
});
const ROWS: readonly Line[] = [
  row('hedione', 1.25, { note: 'lot <12>' }),
  row('ambroxan', 0, { strengthPercent: 10, solvent: 'dpg' }),
  {
    ...row('', 2),
    item: {
      kind: 'accord',
      name: 'Moss & "more"',
      lines: [row('evernyl', 1), row('name:=1+1', 3)],
    },
  },
];

const pasted = (text: string) => {
  const read = pastedRows(text, FINDER, 0);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.lines;
};
/** The rows with what a file adds so that it stands alone. */
const filed = (lines: readonly Line[]) =>
  formulaToFile({ name: '', category: '4', dosagePercent: 1, lines }, FINDER.byId).lines;
const problem = (text: string, present = 0) => {
  const read = pastedRows(text, FINDER, present);
  return read.ok ? undefined : read.problem;
};

test.each(['en', 'ko'] as const)(
  'rows copied in %s come back as they were, unweighed ones too',
  (language) => {
    const { text } = copiedRows(ROWS, FINDER, language);
    expect(pasted(text)).toEqual(ROWS);
  },
);

test('spreadsheets get a table, and what they give back with tabs is the same rows', () => {
  const { html } = copiedRows(ROWS, FINDER, 'en');
  expect(html).toContain('<td>Hedione</td>');
  expect(html).toContain('<td>lot &lt;12></td>');
  expect(html).toContain('Moss &amp; &quot;more&quot;');
  const cells = html
    .replaceAll('</tr>', '\n')
    .replaceAll(/<\/t[hd]>/g, '\t')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '""')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll('Moss & ""more""', '"Moss & ""more"""')
    .replaceAll('\t\n', '\n');
  expect(filed(pasted(cells))).toEqual(filed(ROWS));
});

test.each<[string, string, readonly Line[]]>([
  [
    'two columns of a spreadsheet',
    'Hedione\t3.5\nEvernyl\t1\n',
    [row('hedione', 3.5), row('evernyl', 1)],
  ],
  ['with a head', 'Name\tGrams\nHedione\t3.5', [row('hedione', 3.5)]],
  ['a table with commas', 'name,grams\nHedione,"3.5"', [row('hedione', 3.5)]],
  [
    'a list from a forum',
    '- Hedione 3.5 g\n- Evernyl 1 g',
    [row('hedione', 3.5), row('evernyl', 1)],
  ],
])('%s', (_title, text, lines) => {
  expect(pasted(text)).toEqual(lines);
});

test('what cannot be read, or is beyond the bounds, says where', () => {
  expect(problem('Hedione 1 g\nEvernyl')).toMatchObject({ code: 'amount-missing', line: 2 });
  expect(problem('Hedione -1 g')).toMatchObject({ code: 'amount-range', line: 1 });
  expect(problem('Hedione 120 % in DPG 1 g')).toMatchObject({ code: 'percent-range', line: 1 });
  expect(problem(`Hedione 1 g # ${'a'.repeat(501)}`)).toMatchObject({
    code: 'text-length',
    line: 1,
  });
  expect(problem('Hedione 1 g', 2000)).toMatchObject({ code: 'too-many-lines' });
  expect(problem('Hedione 1 g', 1999)).toBeUndefined();
});
