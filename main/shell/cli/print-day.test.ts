// The day in people's form: eight moments that agree with the answer, where it turns, what is estimated, what is not known.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DescribeAnswer, Moment } from '#contract/emotion.ts';
import { emptyFamilies } from '#domain/odour/odour-words.ts';
import { momentAt } from './print-day.ts';
import { openTerminal, type TestTerminal } from './terminal.fixture.ts';

let terminal: TestTerminal;
let path: string;

beforeAll(() => {
  terminal = openTerminal();
  path = terminal.file(
    'day.json',
    JSON.stringify({
      orgue: 1,
      name: 'Study',
      category: '4',
      dosagePercent: 20,
      lines: [
        { material: 'bergamot-oil', amountGrams: 3 },
        { material: 'geraniol', amountGrams: 2 },
        { material: 'vanillin', amountGrams: 0.2 },
        { material: 'galaxolide', amountGrams: 1 },
        { material: 'name:Somebody’s base', amountGrams: 1 },
      ],
    }),
  );
});

afterAll(() => terminal.close());

const HOURS = 3600;

describe('a day at the terminal', () => {
  test('reads eight moments with strength and band, families and the four emotions', async () => {
    const { out, code } = await terminal.orgue('describe', path);
    expect(code).toBe(0);
    const answer: DescribeAnswer = (await terminal.json('describe', path)).answer;
    const moments = out
      .split('\n')
      .filter((line) => /^ *\d+(\.\d+)? (s|min|h) +\d/.test(line))
      .map((line) => line.trim().split(/ {2,}/));
    expect(moments.map(([time]) => time)).toEqual([
      ...['1 min', '5 min', '15 min', '1 h', '2 h', '4 h', '8 h', '24 h'],
    ]);
    const hour = momentAt(answer.timeline ?? [], HOURS);
    const [, strength, joy, calm, energy, romance, families] = moments[3] ?? [];
    expect(Number.parseFloat(strength ?? '')).toBeCloseTo(hour.strength, -1);
    expect(strength).toMatch(/^[\d.]+ \([\d.]+–[\d.]+\)$/);
    const { emotion } = hour;
    expect([joy, calm, energy, romance]).toEqual(
      [emotion.joy, emotion.calm, emotion.energy, emotion.romance].map((one) => one.toFixed(2)),
    );
    expect(families).toMatch(/^[a-z]+ \d+/);
  });

  test('says where it turns, how long it lasts, what is estimated and what is in no figure', async () => {
    const { out } = await terminal.orgue('describe', path);
    expect(out).toMatch(/The day on skin at 32 °C, 100 mg on 25 cm²: an estimate/);
    expect(out).toMatch(/^(Opening until|One character)/m);
    expect(out).toMatch(/^Impact \d+ · Lasts [\d.]+ h$/m);
    expect(out).toContain('Somebody’s base');
    const [, pressures, thresholds, all] =
      /vapour pressure of (\d+), threshold of (\d+) of (\d+) odorous parts/.exec(out) ?? [];
    expect(Number(pressures)).toBeGreaterThan(0);
    expect(Number(thresholds)).toBeGreaterThan(0);
    expect(Number(all)).toBeGreaterThanOrEqual(Math.max(Number(pressures), Number(thresholds)));
    expect(out).toContain('of what is perceived');
  });

  test('is told in Korean, and without a day when nothing can be simulated', async () => {
    const korean = await terminal.orgue('describe', path, '--lang', 'ko');
    expect(korean.out).toContain('피부 위 32 °C');
    expect(korean.out).toContain('15분');
    expect(korean.out).toContain('역치');
    expect(korean.out).not.toMatch(/\{\{|\b(terminal|odour)\.[a-z]/);
    const nothing = terminal.file(
      'nothing.json',
      JSON.stringify({
        ...{ orgue: 1, name: 'Study', category: '4', dosagePercent: 20 },
        lines: [{ material: 'name:Stranger', amountGrams: 1 }],
      }),
    );
    const { out } = await terminal.orgue('describe', nothing);
    expect(out).toContain('Nothing of this formula can be simulated: name:Stranger');
    expect(out).not.toContain('The day on skin');
  });
});

describe('a moment between two times', () => {
  const at = (seconds: number, strength: number): Moment => ({
    ...{ seconds, strength, strengthBand: { low: strength / 2, high: strength * 2 } },
    ...{ families: { ...emptyFamilies(), citrus: 1 }, evaporatedMg: 0 },
    emotion: { joy: 0.5, calm: 0.5, energy: 0.5, romance: 0.5 },
  });

  test('lies straight between them in log time, and is the end itself at either end', () => {
    const day = [at(10, 8), at(1000, 4)];
    expect(momentAt(day, 100)).toMatchObject({
      ...{ seconds: 100, strength: 6, strengthBand: { low: 3, high: 12 } },
      families: { citrus: 1, musk: 0 },
    });
    expect(momentAt(day, 10).strength).toBe(8);
    expect(momentAt(day, 1000).strength).toBe(4);
    expect(momentAt(day, 5000).strength).toBe(4);
  });
});
