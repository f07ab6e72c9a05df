// Composing as a game on the shipped tables: every reachable recipe is legal, every gradient of the policy is exact.
import { describe, expect, it } from 'vitest';
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import { judge } from '#domain/safety/judge.ts';
import { readBrief } from '#domain/search/brief.ts';
import { prepareComposer, problemOf } from '#domain/search/compose.ts';
import { emptyDraft } from '#domain/search/draft.ts';
import { buildLexicon } from '#domain/search/lexicon.ts';
import type { Problem } from '#domain/search/problem.ts';
import { seededRandom } from '#domain/search/random.ts';
import { targetOf } from '#domain/search/target.ts';
import { weigh } from '#domain/search/weigh.ts';
import { materialFeatures } from './material-features.ts';
import { plainEngine } from './matrix.ts';
import { RecipeActor } from './recipe-actor.ts';
import {
  choicesOf,
  type Finished,
  LONGEST_EPISODE,
  RETURN_SCALE,
  RecipeWorld,
} from './recipe-world.ts';

const composer = prepareComposer(CATALOGUE, INDEX);
const lexicon = buildLexicon(CATALOGUE);
const items = CATALOGUE.learnable.map((id) => composer.palette.byId.get(id));
const choices = choicesOf(items);
const engine = plainEngine('double');

function problem(brief: string, category: '4' | '5A' | '11A' = '4'): Problem {
  const target = targetOf(readBrief(brief, lexicon).chips, CATALOGUE);
  const plain = { dosagePercent: 15, must: [], avoid: [], count: 1, seed: 1 };
  const stated = problemOf(composer, { target, category, ...plain }).problem;
  if (!stated) throw new Error(brief);
  return stated;
}

function actorOf(seed: number): RecipeActor {
  const features = materialFeatures(items, composer.palette.species);
  return new RecipeActor(choices, features, engine, seededRandom(seed));
}

/** Plays whole episodes under an untrained policy. */
function play(
  given: Problem,
  episodes: number,
  seed: number,
): { finished: Finished; sum: number }[] {
  const random = seededRandom(seed);
  const played: { finished: Finished; sum: number }[] = [];
  let last: Finished | undefined;
  const world = new RecipeWorld(
    choices,
    () => ({ problem: given }),
    (finished) => {
      last = finished;
    },
  );
  const actor = actorOf(seed);
  const batch = {
    rows: 1,
    observations: engine.array(actor.observationWidth),
    masks: new Uint8Array(actor.maskWidth),
  };
  const action = new Int32Array(2);
  for (let episode = 0; episode < episodes; episode += 1) {
    world.start();
    let sum = 0;
    for (let over = false; !over; ) {
      world.observe(batch.observations, 0);
      expect(batch.observations.every((value) => Number.isFinite(value))).toBe(true);
      world.mask(batch.masks, 0);
      actor.act(batch, random, action, new Float64Array(1));
      const { reward, ended } = world.step(action, 0);
      sum += reward;
      over = ended;
    }
    if (last) played.push({ finished: last, sum });
  }
  return played;
}

describe('an episode', () => {
  it.each(['4', '5A', '11A'] as const)(
    'ends legal in category %s, whatever was done',
    (category) => {
      const given = problem('a calm woody rose', category);
      for (const { finished } of play(given, 12, 5)) {
        expect(finished.steps).toBeLessThanOrEqual(LONGEST_EPISODE);
        const draft = emptyDraft(given);
        finished.items.forEach((item, at) => {
          expect(draft.set(item, finished.units[at] ?? 0)).toBe(true);
        });
        const { verdict } = judge(weigh(draft, given, 'episode'), INDEX);
        expect(['compliant', 'near']).toContain(verdict);
      }
    },
  );

  it('is rewarded by what the recipe gained from start to end', () => {
    const given = problem('fresh citrus');
    const [first, ...rest] = play(given, 6, 9);
    if (!first) throw new Error('nothing was played');
    const start = first.finished.outcome - first.sum;
    for (const { finished, sum } of rest) expect(finished.outcome - sum).toBeCloseTo(start, 9);
    expect(Math.abs(start)).toBeLessThanOrEqual(RETURN_SCALE);
  });
});

describe('the policy', () => {
  it('has the gradients of its log-chances and entropies', () => {
    const given = problem('a calm woody rose');
    const actor = actorOf(3);
    const rows = 5;
    const batch = {
      rows,
      observations: engine.array(rows * actor.observationWidth),
      masks: new Uint8Array(rows * actor.maskWidth),
    };
    const random = seededRandom(4);
    const world = new RecipeWorld(
      choices,
      () => ({ problem: given }),
      () => undefined,
    );
    world.start();
    const actions = new Int32Array(2 * rows);
    for (let row = 0; row < rows; row += 1) {
      world.observe(batch.observations, row * actor.observationWidth);
      world.mask(batch.masks, row * actor.maskWidth);
      const one = {
        rows: 1,
        observations: batch.observations.subarray(row * 256, (row + 1) * 256),
        masks: batch.masks.subarray(row * actor.maskWidth, (row + 1) * actor.maskWidth),
      };
      actor.act(one, random, actions.subarray(2 * row), new Float64Array(1));
      world.step(actions, 2 * row);
    }
    const logChances = new Float64Array(rows);
    const entropies = new Float64Array(rows);
    const loss = () => {
      actor.weigh(batch, actions, logChances, entropies);
      return logChances.reduce(
        (sum, one, at) => sum + (at - 1.5) * one + 0.1 * (entropies[at] ?? 0),
        0,
      );
    };
    loss();
    actor.learn(batch, actions, {
      logChance: Float64Array.from({ length: rows }, (_, at) => at - 1.5),
      entropy: 0.1,
    });
    let moved = 0;
    for (const network of actor.networks) {
      const slopes = Float64Array.from(network.gradient);
      const stride = Math.max(1, Math.floor(slopes.length / 150));
      for (let at = 0; at < slopes.length; at += stride) {
        const before = network.parameters[at] ?? 0;
        network.parameters[at] = before + 1e-5;
        const up = loss();
        network.parameters[at] = before - 1e-5;
        const down = loss();
        network.parameters[at] = before;
        const numeric = (up - down) / 2e-5;
        expect(Math.abs(numeric - (slopes[at] ?? 0))).toBeLessThan(
          1e-6 * Math.max(1, Math.abs(numeric)),
        );
        if (numeric !== 0) moved += 1;
      }
    }
    expect(moved).toBeGreaterThan(50);
  });

  it('gives no chance at all to what is not legal', () => {
    const given = problem('a calm woody rose');
    for (const { finished } of play(given, 4, 21)) {
      const allowed = new Set([...given.candidates, ...given.musts]);
      for (const item of finished.items) expect(allowed.has(item)).toBe(true);
    }
  });
});
