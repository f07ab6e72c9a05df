// A search turned on its way: what it has obeys the new wish at once, its policy stays, and it turns the same each time.
import { describe, expect, it } from 'vitest';
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import type { Chip } from '#domain/search/chip.ts';
import { prepareComposer, problemOf } from '#domain/search/compose.ts';
import { targetOf } from '#domain/search/target.ts';
import { Hybrid, type HybridSetup } from './hybrid.ts';
import { plainEngine } from './matrix.ts';
import { choicesOf } from './recipe-world.ts';
import { steered } from './steer.ts';

const composer = prepareComposer(CATALOGUE, INDEX);
const choices = choicesOf(CATALOGUE.learnable.map((id) => composer.palette.byId.get(id)));
const ROSE: Chip = { kind: 'word', key: 'rose', from: '' };

function setupOf(chips: readonly Chip[], more: Partial<HybridSetup> = {}): HybridSetup {
  const target = targetOf(chips, CATALOGUE);
  const plain = {
    category: '4',
    dosagePercent: 15,
    must: [],
    avoid: [],
    count: 1,
    seed: 1,
  } as const;
  const { problem } = problemOf(composer, { target, ...plain });
  if (!problem) throw new Error('no problem');
  return { problem, choices, engine: plainEngine('single'), seed: 5, episodes: 1400, ...more };
}

function after(episodes: number, setup = setupOf([ROSE])): Hybrid {
  const hybrid = new Hybrid(setup);
  while (hybrid.episode < episodes) hybrid.step();
  return hybrid;
}

const idsIn = (hybrid: Hybrid) =>
  new Set(hybrid.archive.members.flatMap(({ items }) => items.map(({ material }) => material.id)));

describe('a search that is turned', () => {
  const record = after(250).record();
  const [shunned = ''] = record.moga.archive[0]?.materials ?? [];
  const setup = setupOf([ROSE, { kind: 'avoid', key: shunned, from: '' }]);

  it('has nothing any more that is to be avoided, and goes on where it was', () => {
    const hybrid = steered(record, setup);
    expect(idsIn(after(250)).has(shunned)).toBe(true);
    expect(hybrid.archive.members.length).toBeGreaterThan(3);
    for (let at = 0; at < 150; at += 1) hybrid.step();
    expect(idsIn(hybrid).has(shunned)).toBe(false);
    expect(hybrid.episode).toBe(400);
    const { population, children } = hybrid.record().moga;
    expect([...population, ...children].flatMap(({ materials }) => materials)).not.toContain(
      shunned,
    );
  });

  it('measures what it had by the new wish', () => {
    const citrus = setupOf([{ kind: 'word', key: 'citrus', from: '' }]);
    const hybrid = steered(record, citrus);
    const fresh = steered(hybrid.record(), citrus);
    const meritOf = (one: Hybrid) =>
      new Map(one.archive.members.map(({ key, merit }) => [key, merit]));
    const before = new Map(
      new Hybrid(setupOf([ROSE]), record).archive.members.map(({ key, merit }) => [key, merit]),
    );
    const again = meritOf(fresh);
    const shared = [...meritOf(hybrid)].filter(([key]) => before.has(key));
    expect(shared.length).toBeGreaterThan(0);
    for (const [key, merit] of shared) {
      expect(again.get(key)).toBe(merit);
      expect(before.get(key)).not.toBe(merit);
    }
  });

  it('turns the same each time', () => {
    const onward = () => {
      const hybrid = steered(record, setup);
      return Array.from({ length: 100 }, () => hybrid.step().outcome);
    };
    expect(onward()).toEqual(onward());
  });
});

describe('a search whose policy has begun', () => {
  it('keeps the policy, which composes for the new wish from then on', () => {
    const hybrid = after(1000);
    while (hybrid.policy.updates === 0) hybrid.step();
    const weights = hybrid.record().player?.weights;
    const [shunned = ''] = hybrid.record().moga.archive[0]?.materials ?? [];
    const turned = steered(
      hybrid.record(),
      setupOf([ROSE, { kind: 'avoid', key: shunned, from: '' }]),
    );
    const { player } = turned.record();
    expect(player?.weights).toEqual(weights);
    expect(player?.updates).toBe(hybrid.policy.updates);
    expect(player?.waiting).toEqual([]);
    const made = Array.from({ length: 40 }, () => turned.step()).filter(
      ({ producer }) => producer === 'ppo',
    );
    expect(made.length).toBeGreaterThan(0);
    for (const { recipe } of made) {
      expect(recipe.items.map(({ material }) => material.id)).not.toContain(shunned);
    }
  }, 120_000);
});
