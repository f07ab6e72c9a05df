// Fixes and neighbours by the command line: what is offered is legal when checked again, and names stand for materials.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTerminal, type TestTerminal } from './terminal.fixture.ts';

let terminal: TestTerminal;

beforeAll(() => {
  terminal = openTerminal();
});

afterAll(() => terminal.close());

const file = (name: string, content: object) => terminal.file(name, JSON.stringify(content));
const lily = (more: object[] = []) => ({
  ...{ orgue: 1, category: '4', dosagePercent: 20 },
  lines: [
    { material: 'lilial', amountGrams: 10 },
    { material: 'hedione', amountGrams: 90 },
    ...more,
  ],
});

describe('orgue fix', () => {
  test('offers each kind of change, and the file of each is legal', async () => {
    const { code, answer } = await terminal.json('fix', file('lily.json', lily()));
    expect(code).toBe(1);
    expect(answer.verdict).toBe('over');
    const kinds = new Set(answer.options.map(({ kind }: { kind: string }) => kind));
    expect(kinds).toEqual(new Set(['cut', 'dilute', 'dosage', 'swap']));
    for (const { formula, verdict, maxDosagePercent } of answer.options) {
      const again = await terminal.json('check', file('fixed.json', formula));
      expect(again.code).toBe(0);
      expect(again.answer).toMatchObject({ verdict, maxDosagePercent });
    }
  });

  test('says a swap in both languages, the shelf first', async () => {
    const path = file('lily.json', lily());
    const english = await terminal.orgue('fix', path, '--lang', 'en');
    expect(english.out).toMatch(/Swap row 1, .+ 10 g, for .+ g: keeps \d+ % of its character/);
    const korean = await terminal.orgue('fix', path, '--shelf', 'Florol', '--lang', 'ko');
    const swaps = korean.out.split('\n').filter((line) => line.includes('유지'));
    expect(swaps.some((line) => line.includes('플로롤') || line.includes('Florol'))).toBe(true);
  });

  test('has nothing to do for what is legal, and nothing to offer for what is unknown', async () => {
    const legal = { ...lily(), dosagePercent: 1 };
    const fine = await terminal.orgue('fix', file('fine.json', legal), '--lang', 'en');
    expect(fine).toMatchObject({ code: 0 });
    expect(fine.out).toContain('Nothing needs fixing.');
    const dark = file('dark.json', lily([{ material: 'name:house base', amountGrams: 1 }]));
    const { code, answer } = await terminal.json('fix', dark);
    expect(code).toBe(1);
    expect(answer.options).toEqual([]);
  });
});

describe('orgue like', () => {
  test('names the neighbours of a material, best first, by any of its names', async () => {
    const { code, answer } = await terminal.json('like', 'vanillin', '--count', '4');
    expect(code).toBe(0);
    const ids = answer.like.map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(4);
    expect(ids).toContain('ethyl-vanillin');
    const korean = await terminal.orgue('like', '바닐린', '--lang', 'ko');
    expect(korean).toMatchObject({ code: 0 });
    expect(korean.out).toContain('에틸 바닐린');
  });

  test('names the published formulas nearest to a file', async () => {
    const lines = [
      { material: 'lavender-oil', amountGrams: 4 },
      { material: 'coumarin', amountGrams: 2 },
      { material: 'oakmoss-absolute', amountGrams: 1.5 },
    ];
    const path = file('fern.json', { orgue: 1, category: '4', dosagePercent: 20, lines });
    const { answer } = await terminal.json('like', path);
    expect(answer.like.map(({ id }: { id: string }) => id)).toContain('clover-monara');
    const { out } = await terminal.orgue('like', path, '--lang', 'en');
    expect(out).toContain('Published formulas like fern');
  });

  test('refuses what is neither, in one sentence', async () => {
    const { code, told } = await terminal.orgue('like', 'no-such-thing', '--lang', 'en');
    expect(code).toBe(2);
    expect(told).toHaveLength(1);
    expect((await terminal.orgue('like')).code).toBe(2);
  });
});
