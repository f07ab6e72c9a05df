// Formula files that must be refused, each with the one problem it has; the terminal is held to the same table.

export interface Malformed {
  readonly title: string;
  readonly bytes: Uint8Array;
  /** Key of the words in contract/words/reading.ts. */
  readonly code: string;
  /** From 1; absent when the file as a whole is at fault. */
  readonly line?: number;
  readonly field?: string;
}

type Where = Pick<Malformed, 'line' | 'field'>;

const encoder = new TextEncoder();

function text(title: string, content: string, code: string, where: Where = {}): Malformed {
  return { title, bytes: encoder.encode(content), code, ...where };
}

/** A file on six lines whose only material line, line 4, is `written`. */
function materialLine(title: string, written: string, code: string, field: string): Malformed {
  const content = `{\n  "orgue": 1,\n  "lines": [\n    ${written}\n  ]\n}\n`;
  return text(title, content, code, {
    line: 4,
    field: field === '' ? 'lines[0]' : `lines[0].${field}`,
  });
}

/** A good line with one more field, or with one replaced. */
function withField(title: string, field: string, value: string, code: string): Malformed {
  const fields = new Map([
    ['material', '"linalool"'],
    ['amountGrams', '1'],
    [field, value],
  ]);
  const written = [...fields].map(([name, one]) => `"${name}": ${one}`).join(', ');
  return materialLine(title, `{${written}}`, code, field);
}

const LINES = '"lines": [{"material": "linalool", "amountGrams": 1}]';

/** A file whose second line is the head field `written`. */
function head(title: string, written: string, code: string, field: string): Malformed {
  return text(title, `{"orgue": 1,\n  ${written},\n  ${LINES}}`, code, { line: 2, field });
}

/** A file that brings along one own material, of which `written` is wrong. */
function own(title: string, written: string, code: string, field: string): Malformed {
  const material = `{"id": "own:a", "name": "A", ${written}}`;
  return head(title, `"own": [${material}]`, code, `own[0].${field}`);
}

function bytes(
  title: string,
  parts: readonly (string | readonly number[])[],
  line: number,
): Malformed {
  const all = parts.flatMap((part) => [
    ...(typeof part === 'string' ? encoder.encode(part) : part),
  ]);
  return { title, bytes: Uint8Array.from(all), code: 'not-utf8', line };
}

/** `depth` accords, one inside the other, each opened on a line of its own. */
function nested(depth: number): string {
  const open = '{"amountGrams": 1, "lines": [\n'.repeat(depth);
  const close = ']}'.repeat(depth);
  return `{"orgue": 1, "lines": [\n${open}{"material": "linalool", "amountGrams": 1}\n${close}]}`;
}

const NOT_A_FILE: readonly Malformed[] = [
  text('nothing at all', '', 'empty-file', { line: 1 }),
  text('blanks only', ' \n\t\n  ', 'empty-file', { line: 1 }),
  text('a byte order mark and nothing else', '\ufeff', 'empty-file', { line: 1 }),
  text('two byte order marks', `\ufeff\ufeff{"orgue": 1, ${LINES}}`, 'not-json', { line: 1 }),
  text('cut after the first brace', '{', 'not-json', { line: 1 }),
  text('cut inside a name', '{"orgue": 1,\n"li', 'not-json', { line: 2 }),
  text('cut after a colon', '{"orgue": 1,\n"lines":', 'not-json', { line: 2 }),
  text('cut inside a text', '{"orgue": 1,\n"lines": [\n{"material": "lina', 'not-json', {
    line: 3,
  }),
  text(
    'cut after a line',
    '{"orgue": 1,\n"lines": [\n{"material": "a", "amountGrams": 1}\n',
    'not-json',
    { line: 3 },
  ),
  text('cut before the last brace, blank lines after', `{"orgue": 1,\n${LINES}\n\n\n`, 'not-json', {
    line: 2,
  }),
  text('a second document', `{"orgue": 1, ${LINES}}\n{}`, 'not-json', { line: 2 }),
  text('a comment', `{"orgue": 1, // version\n${LINES}}`, 'not-json', { line: 1 }),
  text('a block comment', `{"orgue": 1,\n/* head */ ${LINES}}`, 'not-json', { line: 2 }),
  text(
    'a comma after the last line',
    '{"orgue": 1, "lines": [\n{"material": "a", "amountGrams": 1},\n]}',
    'not-json',
    { line: 3 },
  ),
  text('a comma after the last field', `{"orgue": 1, ${LINES},\n}`, 'not-json', { line: 2 }),
  text('a comma missing', `{"orgue": 1\n${LINES}}`, 'not-json', { line: 2 }),
  text('single quotes', `{'orgue': 1, ${LINES}}`, 'not-json', { line: 1 }),
  text('a name without quotes', `{orgue: 1, ${LINES}}`, 'not-json', { line: 1 }),
  text('a table instead of JSON', 'material;amount\nlinalool;1\n', 'not-json', { line: 1 }),
  text(
    'a raw line break inside a text',
    `{"orgue": 1, "name": "two\nlines", ${LINES}}`,
    'not-json',
    { line: 1 },
  ),
  text('an escape that does not exist', `{"orgue": 1, "name": "\\q", ${LINES}}`, 'not-json', {
    line: 1,
  }),
  bytes('a broken character', ['{"orgue": 1,\n"name": "ros', [0xc3], '"}'], 2),
  bytes(
    'a character cut by the line end, after a real replacement character',
    ['{"name": "\ufffd",\n"x": "', [0xe2, 0x82], '\n"}'],
    2,
  ),
  bytes('Latin-1', ['{"orgue": 1,\n\n"name": "caf', [0xe9], ' noir"}'], 3),
  bytes('UTF-16', [[0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]], 1),
  bytes('a surrogate written as UTF-8', ['{"name": "', [0xed, 0xa0, 0x80], '"}'], 1),
  bytes('an overlong slash', ['{"name": "', [0xc0, 0xaf], '"}'], 1),
];

const NOT_A_FORMULA: readonly Malformed[] = [
  text('null', 'null', 'not-a-formula', { line: 1 }),
  text('a number', '\n42', 'not-a-formula', { line: 2 }),
  text('a text', '"linalool"', 'not-a-formula', { line: 1 }),
  text('a list', '[{"material": "linalool", "amountGrams": 1}]', 'not-a-formula', { line: 1 }),
  text('no version', `{${LINES}}`, 'missing', { line: 1, field: 'orgue' }),
  text('a newer version', `{\n"orgue": 2, ${LINES}}`, 'unknown-version', {
    line: 2,
    field: 'orgue',
  }),
  text('version 0', `{"orgue": 0, ${LINES}}`, 'unknown-version', { line: 1, field: 'orgue' }),
  text('a version as text', `{"orgue": "1", ${LINES}}`, 'unknown-version', {
    line: 1,
    field: 'orgue',
  }),
  text('version null', `{"orgue": null, ${LINES}}`, 'unknown-version', { line: 1, field: 'orgue' }),
  text('the version twice', `{"orgue": 1,\n"orgue": 1, ${LINES}}`, 'field-twice', { line: 2 }),
  text(
    'a strength twice',
    '{"orgue": 1, "lines": [{"material": "a", "amountGrams": 1,\n"strengthPercent": 1,\n"strengthPercent": 99}]}',
    'field-twice',
    { line: 3 },
  ),
  head('a field of no version', '"perfumer": "me"', 'unknown-field', 'perfumer'),
  head(
    'a name that means something to programs',
    '"__proto__": {"orgue": 1}',
    'unknown-field',
    '__proto__',
  ),
  head('another one', '"constructor": {"prototype": {}}', 'unknown-field', 'constructor'),
  head('a name that would clear a screen', '"\\u001b[2J": 1', 'unknown-field', '\\u001b[2J'),
  head('a name as a number', '"name": 3', 'must-be-string', 'name'),
  head('a name of null', '"name": null', 'must-be-string', 'name'),
  head('a blank name', '"name": "  "', 'text-length', 'name'),
  head('half a character in the name', '"name": "\\ud83c"', 'unprintable', 'name'),
  head('an escape sequence in the name', '"name": "\\u001b[31mred"', 'unprintable', 'name'),
  head('notes of 5001 letters', `"notes": "${'a'.repeat(5001)}"`, 'text-length', 'notes'),
  head('no own material in a list of them', '"own": []', 'list-length', 'own'),
  head(
    'an id that could be of the catalogue',
    '"own": [{"id": "linalool", "name": "A"}]',
    'not-an-own-id',
    'own[0].id',
  ),
  own(
    'an own part of nothing',
    '"constituents": [{"percent": 1}]',
    'part-names-nothing',
    'constituents[0].material',
  ),
  own(
    'an own part of two',
    '"constituents": [{"material": "a", "natural": "b", "percent": 1}]',
    'part-names-two',
    'constituents[0].natural',
  ),
  own(
    'an own part of 0 %',
    '"constituents": [{"material": "a", "percent": 0}]',
    'percent-range',
    'constituents[0].percent',
  ),
  own(
    'an own part in words',
    '"constituents": [{"material": "a", "percent": "1"}]',
    'must-be-number',
    'constituents[0].percent',
  ),
  own(
    'a statement of no day',
    '"statement": {"supplier": "a", "dated": "2026-02-30"}',
    'not-a-day',
    'statement.dated',
  ),
  own(
    'a statement of nobody',
    '"statement": {"dated": "2026-02-28"}',
    'missing',
    'statement.supplier',
  ),
  own('a family of nobody', '"family": "purple"', 'family-unknown', 'family'),
  own('a note between the notes', '"note": "middle"', 'note-unknown', 'note'),
  own('a strength of 6', '"impact": 6', 'impact-range', 'impact'),
  own('a price below nothing', '"priceEurPerKg": -1', 'price-range', 'priceEurPerKg'),
  own('a misspelt field of it', '"composition": []', 'unknown-field', 'composition'),
  head('an escape sequence in the notes', '"notes": "\\u001b[31mred"', 'unprintable', 'notes'),
  head('a category that does not exist', '"category": "13"', 'unknown-category', 'category'),
  head('a category as a number', '"category": 4', 'unknown-category', 'category'),
  head('a category in small letters', '"category": "5a"', 'unknown-category', 'category'),
  head('a dosage of 0', '"dosagePercent": 0', 'percent-range', 'dosagePercent'),
  head('a dosage of 101', '"dosagePercent": 101', 'percent-range', 'dosagePercent'),
  head('a negative dosage', '"dosagePercent": -5', 'percent-range', 'dosagePercent'),
  head('a dosage as text', '"dosagePercent": "20"', 'must-be-number', 'dosagePercent'),
  head('a dosage of null', '"dosagePercent": null', 'must-be-number', 'dosagePercent'),
  text('no lines', '{"orgue": 1}', 'missing', { line: 1, field: 'lines' }),
  text('an empty list of lines', '{"orgue": 1,\n"lines": []}', 'no-lines', {
    line: 2,
    field: 'lines',
  }),
  text('lines of null', '{"orgue": 1,\n"lines": null}', 'must-be-array', {
    line: 2,
    field: 'lines',
  }),
  text('lines as an object', '{"orgue": 1,\n"lines": {"0": {}}}', 'must-be-array', {
    line: 2,
    field: 'lines',
  }),
];

const NOT_A_LINE: readonly Malformed[] = [
  materialLine('a line that is a text', '"linalool 1 g"', 'must-be-object', ''),
  materialLine('a line that is a list', '["linalool", 1]', 'must-be-object', ''),
  materialLine('a line of null', 'null', 'must-be-object', ''),
  materialLine('no amount', '{"material": "linalool"}', 'missing', 'amountGrams'),
  materialLine('no material', '{"amountGrams": 1}', 'names-nothing', 'material'),
  materialLine(
    'a name and no material',
    '{"name": "rose", "amountGrams": 1}',
    'names-nothing',
    'material',
  ),
  withField('a negative amount', 'amountGrams', '-1', 'amount-range'),
  withField('an amount of 0', 'amountGrams', '0', 'amount-range'),
  withField('an amount of minus 0', 'amountGrams', '-0', 'amount-range'),
  withField('an amount too small for a number', 'amountGrams', '1e-400', 'amount-range'),
  withField('an amount of a million tonnes', 'amountGrams', '1e12', 'amount-range'),
  withField('an amount beyond all numbers', 'amountGrams', '1e999', 'must-be-number'),
  withField('an amount as text', 'amountGrams', '"1.0"', 'must-be-number'),
  withField('an amount of null', 'amountGrams', 'null', 'must-be-number'),
  withField('an amount as a list', 'amountGrams', '[1]', 'must-be-number'),
  withField('a strength of 0', 'strengthPercent', '0', 'percent-range'),
  withField('a strength of 101', 'strengthPercent', '101', 'percent-range'),
  withField('a strength of -1', 'strengthPercent', '-1', 'percent-range'),
  withField('a strength as text', 'strengthPercent', '"10 %"', 'must-be-number'),
  withField('a misspelt strength', 'strenghtPercent', '10', 'unknown-field'),
  withField('a solvent as a number', 'solvent', '7', 'must-be-string'),
  withField('a solvent with a broken CAS', 'solvent', '"cas:dpg"', 'not-a-cas'),
  withField('a material as a number', 'material', '9164', 'must-be-string'),
  withField('a material as an object', 'material', '{"id": "linalool"}', 'must-be-string'),
  withField('a blank material', 'material', '" "', 'text-length'),
  withField('a material of 501 letters', 'material', `"${'a'.repeat(501)}"`, 'text-length'),
  withField('a CAS reference that is none', 'material', '"cas:91-64"', 'not-a-cas'),
  withField('a CAS that is none', 'cas', '"ninety"', 'not-a-cas'),
  withField('a CAS as a number', 'cas', '78706', 'must-be-string'),
  withField('a bergapten content below 0', 'bergaptenPpm', '-1', 'ppm-range'),
  withField('a bergapten content of more than all', 'bergaptenPpm', '1000001', 'ppm-range'),
  withField('a note of 501 letters', 'note', `"${'a'.repeat(501)}"`, 'text-length'),
  withField('a note of two lines', 'note', '"one\\ntwo"', 'unprintable'),
  withField('a note of null', 'note', 'null', 'must-be-string'),
  withField('a lock that is off', 'locked', 'false', 'must-be-true'),
  withField('an ISO category of nothing', 'iso9235', '"F2.12"', 'variant-of-nothing'),
  withField(
    'a material and an accord at once',
    'lines',
    '[{"material": "a", "amountGrams": 1}]',
    'accord-and-material',
  ),
  withField('an accord without lines', 'lines', '[]', 'no-lines'),
  materialLine(
    'a strength without a solvent',
    '{"material": "a", "amountGrams": 1, "strengthPercent": 10}',
    'solvent-missing',
    'solvent',
  ),
  materialLine(
    'a CAS beside a natural',
    '{"natural": "Clove bud oil", "cas": "8000-34-8", "amountGrams": 1}',
    'only-on-material',
    'cas',
  ),
  materialLine(
    'bergapten on an accord',
    '{"lines": [{"material": "a", "amountGrams": 1}], "amountGrams": 1, "bergaptenPpm": 1}',
    'only-on-material',
    'bergaptenPpm',
  ),
  text(
    'a fault deep inside an accord',
    '{"orgue": 1, "lines": [{"amountGrams": 1, "lines": [\n{"material": "a", "amountGrams": 1},\n{"material": "b", "amountGrams": "2"}]}]}',
    'must-be-number',
    { line: 3, field: 'lines[0].lines[1].amountGrams' },
  ),
];

/** Made when the table is read, not stored: as large or as deep as a file may be sent. */
function tooMuch(): readonly Malformed[] {
  const many = `{"material": "a", "amountGrams": 1}${',\n{"material": "a", "amountGrams": 1}'.repeat(2000)}`;
  const longLine = `{"orgue": 1, "name": "${'a'.repeat(3_900_000)}", ${LINES}}`;
  const deepField =
    'lines[0].lines[0].lines[0].lin…lines[0].lines[0].lines[0].lines[0].lines[0].lines';
  return [
    text(
      'one line of 10 MB',
      `{"orgue": 1, "name": "${'a'.repeat(10_000_000)}", ${LINES}}`,
      'too-large',
    ),
    text('a little more than may be read', `${' '.repeat(4 * 1024 * 1024)}{}`, 'too-large'),
    text('one line of just under 4 MB', longLine, 'text-length', { line: 1, field: 'name' }),
    text('2001 lines', `{"orgue": 1, "lines": [\n${many}]}`, 'too-many-lines', {
      line: 2002,
      field: 'lines[2000]',
    }),
    text(
      'a million numbers for lines',
      `{"orgue": 1,\n"lines": [${'1,'.repeat(1_000_000)}1]}`,
      'too-many-lines',
      { line: 2, field: 'lines[2000]' },
    ),
    text('33 levels of accords', nested(32), 'too-deep', { line: 33, field: deepField }),
    text('accords nested beyond the brackets that are read', nested(5000), 'too-deep', {
      line: 101,
    }),
    text('two million open brackets', '['.repeat(2_000_000), 'too-deep', { line: 1 }),
    text('two million commas', ','.repeat(2_000_000), 'not-json', { line: 1 }),
    text(
      'an amount of a million digits',
      `{"orgue": 1, "lines": [{"material": "a", "amountGrams": ${'9'.repeat(1_000_000)}}]}`,
      'must-be-number',
      { line: 1, field: 'lines[0].amountGrams' },
    ),
  ];
}

/** Every refusal of the reader has at least one file here. */
export function malformedFiles(): readonly Malformed[] {
  return [...NOT_A_FILE, ...NOT_A_FORMULA, ...NOT_A_LINE, ...tooMuch()];
}
