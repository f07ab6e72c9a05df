// orgue bench odour: the figures that are promised, each case with its standing and source, and text for people.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTerminal, type TestTerminal } from './terminal.fixture.ts';

/** It follows ten films in 20,000 steps and draws thousands of samples; a busy machine takes its time. */
const PATIENCE = 240_000;

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly within: boolean;
  readonly interval?: readonly [number, number];
}
interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

let terminal: TestTerminal;
let report: {
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  readonly says: readonly string[];
};

beforeAll(async () => {
  terminal = openTerminal();
  const { answer } = await terminal.json('bench', 'odour');
  report = answer.benches[0];
}, PATIENCE);

afterAll(() => terminal.close());

function figure(start: string): Figure {
  const found = report.figures.find(({ name }) => name.startsWith(start));
  if (!found) throw new Error(`no figure "${start}"`);
  return found;
}

function table(start: string): Table {
  const found = report.tables.find(({ title }) => title.startsWith(start));
  if (!found) throw new Error(`no table "${start}"`);
  return found;
}

describe('bench odour', () => {
  test('every published result stands in the table once, with its source, and an error where it counts', () => {
    const { head, rows } = table('Published results');
    // The tables' 103 rows, and four pressures computed from constants in them.
    expect(rows).toHaveLength(107);
    const at = (name: string) => head.indexOf(name);
    expect(new Set(rows.map((row) => `${row[at('case')]} ${row[at('quantity')]}`)).size).toBe(107);
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      expect(row[at('source')]).toMatch(/^[a-z0-9_]+$/);
      const standing = row[at('standing')];
      expect(['counted', 'own input', 'set-up', 'not shown']).toContain(standing);
      if (standing === 'counted') expect(row[at('error')]).toBeTypeOf('number');
      else expect(row[at('remark')]).not.toBe('');
    }
    const counts = ['counted', 'own input', 'set-up', 'not shown'].map(
      (name) => figure(`published results: ${name}`).value,
    );
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(107);
  });

  test('ten described formulas lose what their vapour carries, and the more volatile leaves first', () => {
    expect(table('The ten largest').rows).toHaveLength(10);
    expect(figure('ten formulas: mass lost')).toMatchObject({ within: true });
    expect(figure('ten formulas: pairs that leave against').value).toBe(0);
    const widening = figure('ten formulas: width of the band');
    expect(widening.interval?.[0]).toBeGreaterThan(1);
  });

  test('the confusion table counts each molecule once', () => {
    const { rows, title } = table('Simulated note');
    const counted = rows.flat().filter((cell) => typeof cell === 'number');
    const sum = counted.reduce((total, one) => total + one, 0);
    expect(title).toContain(`${sum} molecules`);
    expect(sum).toBeGreaterThan(100);
  });

  test('each comparison is told with its interval, as better or as not shown', () => {
    const { rows } = table('Full model against');
    expect(rows.length).toBeGreaterThanOrEqual(5);
    for (const row of rows) {
      const better = Number(row[6]) > 0;
      expect(row.at(-1)).toBe(better ? 'yes' : 'not shown');
      expect(
        report.says.some((one) => one.includes(String(row[0]).split(', decades')[0] ?? '')),
      ).toBe(true);
    }
  });

  test('blotter hours come in the published order, better than chance by far', () => {
    const { value, interval } = figure('blotter hours: rank correlation');
    expect(value).toBeGreaterThan(0.6);
    expect(interval?.[0]).toBeGreaterThan(0.5);
  });
});
