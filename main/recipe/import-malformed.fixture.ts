// Tables and pasted texts that must be refused, each with the one problem it has, its line and its column.

export interface MalformedImport {
  readonly title: string;
  readonly file: string;
  readonly content: string | Uint8Array;
  /** Key of the words in contract/words/reading.ts. */
  readonly code: string;
  readonly line?: number;
  readonly field?: string;
}

type Where = Pick<MalformedImport, 'line' | 'field'>;

const OWN = 'line,kind,material,name,amountGrams,strengthPercent,solvent,category';

function table(
  title: string,
  content: string,
  code: string,
  line: number,
  field?: string,
): MalformedImport {
  const where: Where = field === undefined ? { line } : { line, field };
  return { title, file: 'formula.csv', content, code, ...where };
}

/** A row below Orgue's own head and one good row, on line 3. */
function row(title: string, written: string, code: string, field?: string): MalformedImport {
  return table(title, `${OWN}\n1,material,hedione,,1,,,\n${written}\n`, code, 3, field);
}

function text(
  title: string,
  content: string,
  code: string,
  line: number,
  field?: string,
): MalformedImport {
  return { ...table(title, content, code, line, field), file: 'formula.txt' };
}

const TABLES: readonly MalformedImport[] = [
  table('no head', 'Hedione,4\n', 'column-unknown', 1, 'Hedione'),
  table('an unknown column', 'name,grams,colour\nHedione,4,red', 'column-unknown', 1, 'colour'),
  table(
    'a misspelt strength',
    'name,grams,strenght\nHedione,4,10',
    'column-unknown',
    1,
    'strenght',
  ),
  table('the same column twice', 'name,grams,g\nHedione,4,4', 'column-twice', 1, 'g'),
  table('grams and parts', 'name,grams,parts\nHedione,4,40', 'column-twice', 1, 'parts'),
  table('no amounts', 'name,solvent\nHedione,DPG', 'column-missing', 1),
  table('no materials', 'grams,solvent\n4,DPG', 'column-missing', 1),
  table('a head and no rows', 'name,grams\n\n', 'no-lines', 1),
  table('a quotation mark left open', 'name,grams\n"Hedione,4\nIso,2', 'csv-quote', 2),
  table('a quotation mark inside', 'name,grams\nHed"ione,4', 'csv-quote', 2),
  table('text after a quotation', 'name,grams\nHedione,4\n"Iso" E,2', 'csv-quote', 3),
  table('a decimal comma between commas', 'name,grams\nHedione,1,5', 'row-too-long', 2),
  table('a thousand or one', 'name\tgrams\nHedione\t1,200', 'number-unclear', 2, 'grams'),
  table('two marks in one number', 'name;grams\nHedione;1.200,5', 'number-unclear', 2, 'grams'),
  table(
    'both marks in one table',
    'name;grams\nHedione;1,5\nIso;2.5',
    'decimals-mixed',
    3,
    'grams',
  ),
  table('drops', 'name,amount\nHedione,4 drops', 'unit-unknown', 2, 'amount'),
  table('a unit for one of two', 'name,amount\nHedione,4 g\nIso,2', 'unit-mixed', 3, 'amount'),
  table('percents below grams', 'name,grams\nHedione,40 %', 'unit-mixed', 2, 'grams'),
  table('percents that lack one', 'name,%\nHedione,40\nIso,20', 'percent-sum', 3, '%'),
  table('a line break in a name', 'name,grams\n"Hed\nione",4', 'unprintable', 2),
  table('a long name', `name,grams\nHedione,1\n${'a'.repeat(501)},4`, 'text-length', 3),
  row('no amount', '2,material,hedione,,,,,', 'missing', 'amountGrams'),
  row('an amount of words', '2,material,hedione,,much,,,', 'must-be-number', 'amountGrams'),
  row('an amount of 0', '2,material,hedione,,0,,,', 'amount-range', 'amountGrams'),
  row('a negative amount', '2,material,hedione,,-1,,,', 'amount-range', 'amountGrams'),
  row('a strength of 0', '2,material,hedione,,1,0,dpg,', 'percent-range', 'strengthPercent'),
  row('a strength of words', '2,material,hedione,,1,ten,dpg,', 'must-be-number', 'strengthPercent'),
  row('no solvent', '2,material,hedione,,1,10,,', 'solvent-missing', 'solvent'),
  row('nothing named', '2,,,,1,,,', 'names-nothing', 'material'),
  row('another kind', '2,perfume,hedione,,1,,,', 'kind-unknown', 'kind'),
  row('a kind that it is not', '2,natural,hedione,,1,,,', 'kind-wrong', 'kind'),
  row(
    'a material that holds lines',
    '2,material,hedione,,1,,,\n2.1,material,hedione,,1,,,',
    'kind-wrong',
    'kind',
  ),
  row('no line number', ',material,hedione,,1,,,', 'path-missing', 'line'),
  row('a date for a line number', '2-Jan,material,hedione,,1,,,', 'path-wrong', 'line'),
  row('a line number twice', '1,material,hedione,,1,,,', 'path-twice', 'line'),
  row('a line of no accord', '2.1,material,hedione,,1,,,', 'path-orphan', 'line'),
  row('an accord without lines', '2,accord,,Mossy,1,,,', 'no-lines'),
  row(
    'an accord that is a material',
    '2,accord,hedione,Mossy,1,,,\n2.1,material,hedione,,1,,,',
    'accord-and-material',
  ),
  row('a category on a line', '2,material,hedione,,1,,,4', 'cell-misplaced', 'category'),
  row('an amount of the formula', ',formula,,x,1,,,', 'cell-misplaced', 'amountGrams'),
  row('another name for the id', '2,material,hedione,Ambroxan,1,,,', 'name-disagrees', 'name'),
  row('a category that is none', ',formula,,x,,,,13', 'unknown-category', 'category'),
  table('two formulas', `${OWN}\n,formula,,x,,,,4\n,formula,,y,,,,4`, 'formula-twice', 3, 'kind'),
  row('a broken CAS', '2,material,cas:91-64,,1,,,', 'not-a-cas', 'material'),
];

const TEXTS: readonly MalformedImport[] = [
  text('no amount', 'Hedione 4 g\nIso E Super', 'amount-missing', 2),
  text('two amounts', 'Hedione 4 g 10 %', 'amount-unclear', 1),
  text('numbers at both ends', '4 Hedonne 5', 'amount-unclear', 1),
  text('two strengths', 'Ambroxan 10 % 5 % in DPG 2 g', 'strength-unclear', 1),
  text('a strength in nothing', '\nAmbroxan 10 % 2 g', 'solvent-missing', 2, 'solvent'),
  text('a strength above 100', 'Ambroxan 110 % in DPG 2 g', 'percent-range', 1, 'strengthPercent'),
  text('an amount of 0', 'Hedione 0 g', 'amount-range', 1, 'amountGrams'),
  text('a negative amount', 'Hedione 1 g\nIso -4 g', 'amount-range', 2, 'amountGrams'),
  text('a thousand or one', 'Hedione 1,200 g', 'number-unclear', 1),
  text('both marks', 'Hedione 1,5 g\nIso E Super 2.5 g', 'decimals-mixed', 2),
  text('one without a unit', 'Hedione 4 g\nIso E Super 2', 'unit-mixed', 2),
  text('millilitres', 'Hedione 4 g\nIso E Super 2 ml', 'unit-unknown', 2),
  text('percents that lack one', 'Hedione 40 %\nIso E Super 20 %', 'percent-sum', 2),
  text('a wrong total', 'Hedione 4 g\nIso 2 g\nTotal 7 g', 'total-differs', 3),
  text('indented below a material', 'Hedione 4 g\n  Iso E Super 2 g', 'indent-unclear', 2),
  text('an accord that ends anywhere', 'Moss 2 g:\nIso 1 g\nRose 2 g', 'indent-unclear', 2),
  text('an empty accord', 'Hedione 4 g\nMoss 2 g:\n', 'no-lines', 2),
  text('a category of no list', 'Category: 13\nHedione 4 g', 'unknown-category', 1, 'category'),
  text('a dosage above 100', 'Dosage: 120 %\nHedione 4 g', 'percent-range', 1, 'dosagePercent'),
  text('a category twice', 'Category: 4\nCategory: 5A\nHedione 4 g', 'field-twice', 2),
  text('braces around nothing', 'Hedione 4 g\n{Iso 2 g}', 'braces-unread', 2),
  text(
    'an unknown field',
    '{"material": "a", "amountGrams": 1, "grams": 2}',
    'unknown-field',
    1,
    'grams',
  ),
  text('prose', `Hedione 4 g\n${'and so on '.repeat(200)}`, 'line-too-long', 2),
  text('too many lines', 'Hedione 4 g\n'.repeat(2001), 'too-many-lines', 2001),
  text(
    'too deep',
    Array.from({ length: 34 }, (_, at) => `${' '.repeat(at)}A 1 g:`).join('\n'),
    'too-deep',
    33,
  ),
  text('blanks', ' \n\t\n', 'empty-file', 1),
  text(
    'an escape sequence in a name',
    'Hedione 4 g\n\u001b[31mred 2 g',
    'unprintable',
    2,
    'material',
  ),
  { ...text('Latin-1', '', 'not-utf8', 2), content: Uint8Array.from([0x61, 0x0a, 0xe9]) },
];

const OTHERS: readonly MalformedImport[] = [
  {
    title: 'a JSON file with a fault',
    file: 'f.json',
    content: '{"orgue": 1}',
    code: 'missing',
    line: 1,
    field: 'lines',
  },
  {
    title: 'JSON in a text file',
    file: 'f.txt',
    content: '{\n"orgue": 2, "lines": []}',
    code: 'unknown-version',
    line: 2,
    field: 'orgue',
  },
  { title: 'a file of 5 MB', file: 'f.csv', content: 'a'.repeat(5_000_000), code: 'too-large' },
];

/** Every refusal of the readers of tables and texts has at least one file here. */
export function malformedImports(): readonly MalformedImport[] {
  return [...TABLES, ...TEXTS, ...OTHERS];
}
