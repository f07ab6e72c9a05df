// Tables as text: rows and cells come back as they were, and no spreadsheet runs one or takes it for a date.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { guarded, readCsv, type Separator, unguarded, writeCsv } from './csv-cells.ts';

const settings = { seed: 20261125, numRuns: 1000 };
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
const text = fc.string({
  unit: fc.constantFrom(...Array.from('aB1=+-@\'" ,;\t\r\n.:/e%가🌹')),
  maxLength: 8,
});

describe('a table', () => {
  it('comes back cell by cell, with the line on which each row starts', () => {
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...SEPARATORS), (table, separator) => {
        const written = writeCsv(table, separator);
        const read = readCsv(written, separator);
        if ('problem' in read) throw new Error('refused');
        const kept = table.filter((cells) => cells.some((cell) => cell.trim() !== ''));
        expect(read.rows.map(({ cells }) => cells)).toEqual(kept);
        const lines = written.split(/\r\n|\n|\r/);
        for (const { line, cells } of read.rows) {
          const [start = ''] = (cells[0] ?? '').split(/[\r\n"]/);
          expect(lines[line - 1]?.replace(/^"/, '').startsWith(start)).toBe(true);
        }
      }),
      settings,
    );
  });

  test.each([
    [
      'a,b\nc,d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a,b\r\n\r\nc,d\r\n',
      [
        [1, 'a', 'b'],
        [3, 'c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      '"a\nb",c\nd,e',
      [
        [1, 'a\nb', 'c'],
        [3, 'd', 'e'],
      ],
    ],
    ['"say ""x""",\n,', [[1, 'say "x"', '']]],
    ['a,', [[1, 'a', '']]],
    ['', []],
  ])('%j', (written, rows) => {
    const read = readCsv(written, ',');
    expect('rows' in read && read.rows.map(({ line, cells }) => [line, ...cells])).toEqual(rows);
  });
});

describe('a guarded cell', () => {
  it('comes back as it was, and begins with nothing that is run', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const written = guarded(cell);
        expect(unguarded(written)).toBe(cell);
        expect(written).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
      { ...settings, numRuns: 5000 },
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['＝1', "'＝1"],
    ['2.1', "'2.1"],
    ['2.10', "'2.10"],
    ['007', "'007"],
    ['1/2', "'1/2"],
    ['3:15 pm', "'3:15 pm"],
    ['1e5', "'1e5"],
    ['93-08-3', "'93-08-3"],
    ['May 1', "'May 1"],
    ['TRUE', "'TRUE"],
    ['12', '12'],
    ['24851-98-7', '24851-98-7'],
    ['hedione', 'hedione'],
    ["l'eau", "l'eau"],
    ["'a", "'a"],
    ['2-Ethyl fenchol', '2-Ethyl fenchol'],
    ['Mayrose', 'Mayrose'],
  ])('%j is written %j', (cell, written) => {
    expect(guarded(cell)).toBe(written);
  });
});
