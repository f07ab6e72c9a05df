// orgue reward over a data folder of its own: what it says with too few ratings, with enough, and in both languages.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rateFormulas } from '#main/learning/rated.fixture.ts';
import { openStore } from '#native/sqlite/store.ts';
import { openTerminal, type TestTerminal } from './terminal.fixture.ts';

let terminal: TestTerminal;
beforeAll(() => {
  terminal = openTerminal();
});
afterAll(() => terminal.close());

async function rate(from: number, to: number): Promise<void> {
  const store = openStore({ home: terminal.home, clock: () => 1 });
  await rateFormulas(store, from, to);
  await store.close();
}

test('too few ratings: how many more are needed', async () => {
  await rate(0, 13);
  expect((await terminal.json('reward', 'show')).answer).toMatchObject({
    ...{ status: 'not-enough', ratings: 13, neededMore: 12 },
  });
  expect((await terminal.orgue('reward', 'fit')).out).toBe(
    '13 ratings: 12 more until it can learn your taste.',
  );
  const korean = await terminal.orgue('reward', 'show', '--lang', 'ko');
  expect(korean.out).toContain('12개가 더 필요합니다');
});

test('enough ratings: what was learnt, how it foretold, and from what', async () => {
  await rate(13, 60);
  const { code, answer } = await terminal.json('reward', 'fit');
  expect(code).toBe(0);
  expect(answer).toMatchObject({ status: 'deployed', ratings: 60, neededMore: 25 });
  expect(answer.deployed.ratingIds).toHaveLength(60);
  expect(answer.deployed.gate.brier.lower).toBeGreaterThan(0);
  const shown = await terminal.orgue('reward', 'show');
  expect(shown.out).toContain('Taste 1 is in use, learnt from 60 of 60 ratings.');
  expect(shown.out).toMatch(/\+ citrus \d\.\d\d ± \d\.\d\d/);
  expect((await terminal.orgue('reward', 'show', '--lang', 'ko')).out).toContain('취향 1 사용 중');
  expect((await terminal.json('reward', 'fit')).answer.deployed.beliefs).toEqual(
    answer.deployed.beliefs,
  );
});

test('anything else is refused in one sentence', async () => {
  for (const argv of [['reward'], ['reward', 'teach'], ['reward', 'fit', 'now']]) {
    const { code, out, told } = await terminal.orgue(...argv);
    expect({ argv, code, out, lines: told.length }).toEqual({ argv, code: 2, out: '', lines: 1 });
  }
});
