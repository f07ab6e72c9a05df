// Every decision is told with the figures and thresholds that made it, and never reads as its opposite.
import { expect, test } from 'vitest';
import { trainingWords } from '#contract/words/training.ts';
import type { Say } from '#renderer/ui/words.ts';
import { ruleText } from './rule-words.ts';

const RULES: Readonly<Record<string, string>> = trainingWords.en.rule;
const say: Say = (key, params = {}) =>
  (RULES[key.replace('training.rule.', '')] ?? key).replaceAll(/\{\{(\w+)\}\}/g, (_, name) =>
    String(params[name]),
  );
const BASE = { episode: 1524, mode: 'explore', exploreShare: 0.146 } as const;

test('low signals name what is low, and the budget that let them in', () => {
  const low = { ...BASE, rule: 'signal-low' } as const;
  expect(ruleText({ ...low, sigma: 0.33, diversity: 0.7 }, say)).toBe(
    'σ 0.33 < 0.45, budget 0.146 ≤ 0.15',
  );
  expect(ruleText({ ...low, sigma: 0.9, diversity: 0.5493 }, say)).toBe(
    'D 0.549 < 0.55, budget 0.146 ≤ 0.15',
  );
  expect(ruleText({ ...low, sigma: 0.33, diversity: 0.5 }, say)).toBe(
    'σ 0.33 < 0.45 and D 0.50 < 0.55, budget 0.146 ≤ 0.15',
  );
});

test('a figure close to its threshold has the decimals that tell the two apart', () => {
  const high = { ...BASE, mode: 'exploit', rule: 'signal-high' } as const;
  expect(ruleText({ ...high, sigma: 1.2519, diversity: 0.65031 }, say)).toBe(
    'σ 1.25 > 0.55 and D 0.6503 > 0.65',
  );
  const used = { ...BASE, rule: 'budget-used', sigma: 1, diversity: 1 } as const;
  expect(ruleText({ ...used, exploreShare: 0.3 }, say)).toBe('budget 0.30 ≥ 0.30');
});

test('the other rules are words', () => {
  const plain = { ...BASE, sigma: null, diversity: 0.7 };
  expect(ruleText({ ...plain, rule: 'warming-up' }, say)).toBe('warm-up to 1,000');
  expect(ruleText({ ...plain, rule: 'warmed-up' }, say)).toBe('warm-up ended at 1,000');
  expect(ruleText({ ...plain, rule: 'dwelling' }, say)).toBe('fewer than 100 in this mode');
  expect(ruleText({ ...plain, rule: 'stay' }, say)).toBe('no threshold crossed');
});
