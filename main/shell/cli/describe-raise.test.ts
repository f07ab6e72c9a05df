// What would raise an emotion, asked at the terminal: legal additions with their figures, or one sentence why not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTerminal, type TestTerminal } from './terminal.fixture.ts';

let terminal: TestTerminal;
let cologne: string;

beforeAll(() => {
  terminal = openTerminal();
  const lines = [
    { material: 'hedione', amountGrams: 3 },
    { material: 'iso-e-super', amountGrams: 2 },
    { material: 'linalool', amountGrams: 1 },
  ];
  cologne = terminal.file('콜로뉴.json', formulaText(lines));
});
afterAll(() => terminal.close());

function formulaText(lines: readonly object[]): string {
  return JSON.stringify({ orgue: 1, name: 'Study', category: '4', dosagePercent: 12, lines });
}

test('each addition is legal, raises the axis, and comes with dose, cost and what else it changes', async () => {
  const { code, answer } = await terminal.json('describe', cologne, '--raise', 'Romance');
  expect(code).toBe(0);
  const { raise, emotion } = answer;
  expect(raise).toMatchObject({ axis: 'romance', verdict: 'compliant' });
  expect(raise.raises.length).toBeGreaterThan(3);
  for (const { materialId, line, change, verdict, percent } of raise.raises) {
    expect(['compliant', 'near']).toContain(verdict);
    expect(change.romance).toBeGreaterThan(0);
    expect(percent).toBeCloseTo((100 * line.amountGrams) / (6 + line.amountGrams), 9);
    expect(line.item.ref).toBe(materialId);
  }
  const [best] = raise.raises;
  const added = terminal.file(
    'with.json',
    formulaText([
      { material: 'hedione', amountGrams: 3 },
      { material: 'iso-e-super', amountGrams: 2 },
      { material: 'linalool', amountGrams: 1 },
      { material: best.materialId, amountGrams: best.line.amountGrams },
    ]),
  );
  const after = await terminal.json('describe', added);
  expect(after.answer.emotion.romance).toBeCloseTo(emotion.romance + best.change.romance, 9);
  expect(after.answer).not.toHaveProperty('raise');
});

test('in words in both languages, and nothing is offered for a formula that is over', async () => {
  const english = await terminal.orgue('describe', cologne, '--raise', 'calm');
  expect(english.out).toContain('What would raise Calm');
  expect(english.out).toContain('Highest dosage %');
  const korean = await terminal.orgue('describe', cologne, '--raise', 'calm', '--lang', 'ko');
  expect(korean.out).toContain('높일 수 있는 원료: 평온');
  const over = terminal.file('over.json', formulaText([{ material: 'citral', amountGrams: 1 }]));
  const refused = await terminal.orgue('describe', over, '--raise', 'joy');
  expect(refused.out).toContain('Nothing is offered while the formula itself is not legal.');
});

test('an axis that there is not is refused in one sentence', async () => {
  const { code, out, told } = await terminal.orgue('describe', cologne, '--raise', 'anger');
  expect([code, out]).toEqual([2, '']);
  expect(told).toEqual(['orgue: option --raise: joy, calm, energy or romance, and it is anger.']);
});
