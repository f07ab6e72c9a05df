// Laws of the evolution of recipes: no illegal recipe from any operator, wishes kept, and a run that can be put away.
import { describe, expect, it } from 'vitest';
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import { judge } from '#domain/safety/judge.ts';
import type { CategoryId } from '#domain/safety/table.ts';
import { groupedOf } from './archive-front.ts';
import { readBrief } from './brief.ts';
import { composer, lexicon } from './compose.fixture.ts';
import { problemOf } from './compose.ts';
import type { Draft } from './draft.ts';
import { hypervolume3 } from './hypervolume.ts';
import { Moga, type MogaRecord, type MogaSetup } from './moga.ts';
import { Breeder, crossed } from './moga-breed.ts';
import { Mender, type Row } from './moga-mend.ts';
import { accordSeeds } from './moga-seeds.ts';
import { WHOLE } from './palette.ts';
import type { Problem } from './problem.ts';
import type { ComposeRequest } from './proposal.ts';
import { seededRandom } from './random.ts';
import type { Dosed } from './shield.ts';
import { targetOf } from './target.ts';
import { weigh } from './weigh.ts';

function problem(brief: string, options: Partial<ComposeRequest> = {}): Problem {
  const target = targetOf(readBrief(brief, lexicon).chips, CATALOGUE);
  const plain = {
    category: '4',
    dosagePercent: 15,
    must: [],
    avoid: [],
    count: 1,
    seed: 7,
  } as const;
  const stated = problemOf(composer, { target, ...plain, ...options });
  if (!stated.problem) throw new Error(JSON.stringify(stated.notes));
  return stated.problem;
}

/** What the perfumer has on the shelf: every third of what the plain request would allow, and the musts. */
const plain = problem('rose and citrus');
const shelf = plain.candidates.filter((_, at) => at % 3 === 0).map(({ material }) => material.id);
const LOCKED: readonly Dosed[] = [{ materialId: 'hedione', units: 1234 }];

interface Case {
  readonly problem: Problem;
  readonly locked: readonly Dosed[];
}

const CASES: readonly Case[] = [
  { problem: plain, locked: [] },
  {
    problem: problem('cinnamon and oakmoss', { category: '1' as CategoryId, dosagePercent: 3 }),
    locked: [],
  },
  {
    problem: problem('jasmine, romantic', {
      ...{ must: ['hedione', 'linalool'], avoid: ['iso-e-super', 'geraniol'] },
      ...{ allowed: shelf, budgetEurPerKg: 45 },
    }),
    locked: LOCKED,
  },
  { problem: problem('lemon', { category: '5A' as CategoryId, dosagePercent: 100 }), locked: [] },
];

/** All that a recipe of a case must be, from the published figures and not from what made it. */
function breaches({ items, units }: Pick<Draft, 'items' | 'units'>, { problem, locked }: Case) {
  const { request, limits, musts, budgetEurPerKg, carrier, most } = problem;
  const found: string[] = [];
  const exposure = new Float64Array(limits.cap.length);
  let [total, cost] = [0, 0];
  const allowed = new Set([...problem.candidates, ...musts]);
  items.forEach((item, at) => {
    const amount = units[at] ?? 0;
    const { id, priceEurPerKg = 0 } = item.material;
    if (!Number.isInteger(amount) || amount < 1) found.push(`${amount} of ${id}`);
    if (amount > (most[item.at] ?? 0)) found.push(`too much ${id}`);
    if (!allowed.has(item)) found.push(`${id} may not be there`);
    if (request.avoid.includes(id)) found.push(`${id} was to be avoided`);
    if (request.allowed && !request.allowed.includes(id) && !musts.includes(item))
      found.push(`${id} is not on the shelf`);
    const row = limits.row(id);
    row?.index.forEach((constraint, place) => {
      exposure[constraint] = (exposure[constraint] ?? 0) + (row.share[place] ?? 0) * amount;
    });
    if (!row) found.push(`${id} is unknown`);
    total += amount;
    cost += priceEurPerKg * amount;
  });
  if (exposure.some((sum, at) => sum > (limits.cap[at] ?? 0))) found.push('over a limit');
  if (total > WHOLE) found.push('more than a whole');
  if (new Set(items).size !== items.length) found.push('a material twice');
  cost = (cost + (carrier.priceEurPerKg ?? 0) * (WHOLE - total)) / WHOLE;
  if (budgetEurPerKg !== undefined && cost > budgetEurPerKg + 1e-9) found.push(`${cost} EUR`);
  for (const must of musts) if (!items.includes(must)) found.push(`no ${must.material.id}`);
  for (const row of locked) {
    const at = items.findIndex(({ material }) => material.id === row.materialId);
    if (units[at] !== row.units) found.push(`${row.materialId} is not locked`);
  }
  return found;
}

function isLegal(draft: Draft, { problem }: Case): boolean {
  const { verdict, eu } = judge(weigh(draft, problem, ''), INDEX);
  return (verdict === 'compliant' || verdict === 'near') && eu.banned.length === 0;
}

function rowsOf({ items, units }: Pick<Draft, 'items' | 'units'>): Row[] {
  return items.map((item, at) => ({ item, units: units[at] ?? 0 }));
}

it('makes no illegal recipe in 10,000 applications of its operators, whatever was asked', () => {
  const random = seededRandom(20261125);
  const figures: Record<string, number> = {};
  let [judged, fullest, short] = [0, 0, 0];
  for (const one of CASES) {
    const mender = new Mender(one.problem, one.locked);
    expect(mender.refused).toEqual([]);
    const breeder = new Breeder(mender);
    const operators: Readonly<
      Record<string, (a: readonly Row[], b: readonly Row[]) => readonly Row[]>
    > = {
      immigrant: () => breeder.immigrant(random),
      child: (a, b) => breeder.child(a, b, random),
      cross: (a, b) => crossed(a, b, random),
      // Amounts and materials that no operator would choose.
      wild: (a) => [
        ...a.map(({ item, units }) => ({ item, units: units * 10 ** (2 * random.next()) })),
        { item: random.pick(one.problem.palette.items), units: 10 ** (5 * random.next()) },
      ],
      ...Object.fromEntries(
        Object.entries(breeder.changes).map(([name, change]) => [
          name,
          (a: readonly Row[]) => change(a, random),
        ]),
      ),
    };
    let recipes = [1, 2].map(() => mender.mend(breeder.immigrant(random), random));
    for (let at = 0; at < 2500; at += 1) {
      const name = random.pick(Object.keys(operators));
      const [a, b] = recipes.map(rowsOf);
      const made = mender.mend(operators[name]?.(a ?? [], b ?? []) ?? [], random);
      expect(breaches(made, one), `${name} of ${JSON.stringify(one.problem.request)}`).toEqual([]);
      if (made.items.length < 5) short += 1;
      if (at % 25 === 0) {
        judged += 1;
        expect(isLegal(made, one), name).toBe(true);
      }
      figures[name] = (figures[name] ?? 0) + 1;
      fullest = Math.max(fullest, made.worstRatio());
      const [older = made, newer = made] = recipes;
      recipes = [newer, random.next() < 0.9 ? made : older];
    }
  }
  expect(Object.keys(figures)).toHaveLength(9);
  expect(Math.min(...Object.values(figures))).toBeGreaterThan(800);
  expect(judged).toBe(400);
  // What is scaled below one unit is gone, and the recipe with it shorter than it should be: seldom.
  expect(short).toBeLessThan(100);
  // Recipes come close to what the law allows: nothing was made legal by throwing it away.
  expect(fullest).toBeGreaterThan(0.999);
});

describe('a locked row', () => {
  it('that the law has no room for is refused and named', () => {
    const { problem: strict } = CASES[1] ?? { problem: plain };
    const rows = [
      { materialId: 'cinnamic-aldehyde', units: 5000 },
      { materialId: 'no-such-thing', units: 1 },
    ];
    expect(new Mender(strict, rows).refused).toEqual(rows);
  });
});

const small: Omit<MogaSetup, 'problem'> = { seed: 3, population: 32, divisions: 3, archive: 40 };
const setup: MogaSetup = { ...small, problem: plain, seeds: accordSeeds(CATALOGUE.accords, plain) };

function walked(moga: Moga, episodes: number) {
  return Array.from({ length: episodes }, () => {
    const { member, ...rest } = moga.step();
    return { ...rest, key: member.key, objectives: member.objectives };
  });
}

describe('a run', () => {
  it('is the same for the same seed and another for another', () => {
    const told = walked(new Moga(setup), 300);
    expect(walked(new Moga(setup), 300)).toEqual(told);
    expect(walked(new Moga({ ...setup, seed: 4 }), 300)).not.toEqual(told);
  });

  it('put away as text at any moment goes on as if it had not been', () => {
    const whole = new Moga(setup);
    const told = walked(whole, 300);
    for (const at of [0, 1, 17, 31, 32, 33, 150, 299]) {
      const first = new Moga(setup);
      walked(first, at);
      const record = JSON.parse(JSON.stringify(first.record())) as MogaRecord;
      const second = new Moga(setup, record);
      expect(walked(second, 300 - at)).toEqual(told.slice(at));
      expect(second.record()).toEqual(whole.record());
    }
  });

  it('puts away a copy: going on does not change it', () => {
    const moga = new Moga(setup);
    walked(moga, 40);
    const record = moga.record();
    const text = JSON.stringify(record);
    walked(moga, 40);
    expect(JSON.stringify(record)).toBe(text);
  });

  it('begins with seeds, then by chance, then breeds; all legal and as asked', () => {
    const one = CASES[2] ?? { problem: plain, locked: [] };
    const seeds = accordSeeds(CATALOGUE.accords, one.problem);
    const moga = new Moga({ ...small, ...one, seeds });
    const episodes = Array.from({ length: 400 }, () => moga.step());
    expect(episodes.flatMap(({ member }) => breaches(member, one))).toEqual([]);
    const first = episodes.filter(({ generation }) => generation === 0);
    expect(first).toHaveLength(32);
    expect(first.filter(({ origin }) => origin === 'seed')).toHaveLength(
      Math.min(16, seeds.length),
    );
    const share =
      episodes.filter(({ origin, generation }) => generation > 0 && origin === 'immigrant').length /
      368;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.2);
  });

  it('dominates more and more, never less, and all that its best recipes dominate', () => {
    const moga = new Moga(setup);
    const volumes = walked(moga, 600).map(({ volume }) => volume);
    volumes.slice(1).forEach((volume, at) => {
      expect(volume).toBeGreaterThanOrEqual(volumes[at] ?? 1);
    });
    const points = moga.front.members.flatMap((one) => groupedOf(one).map((value) => -value));
    expect(hypervolume3(points, [0, 0, 0])).toBeCloseTo(volumes.at(-1) ?? 0, 12);
    expect(volumes.at(-1)).toBeGreaterThan((volumes[31] ?? 1) + 0.05);
  });

  it('comes to better recipes than as many by chance', () => {
    const bred = new Moga({ ...setup, seeds: [] });
    const drawn = new Moga({ ...setup, seeds: [] });
    for (let at = 0; at < 1500; at += 1) {
      bred.step();
      drawn.step(1);
    }
    const [ours, theirs] = [bred, drawn].map(({ archive }) => archive.best(1)[0]?.merit ?? -1);
    expect(ours).toBeGreaterThan((theirs ?? 1) + 0.05);
    expect(bred.front.volume).toBeGreaterThan(drawn.front.volume + 0.02);
  });

  it('takes in recipes from elsewhere, next in line or only to be remembered', () => {
    const moga = new Moga(setup);
    walked(moga, 64);
    const elsewhere = new Moga({ ...setup, seed: 9 });
    walked(elsewhere, 300);
    const [best] = elsewhere.archive.best(1);
    const recipe = (best?.items ?? []).map(({ material }, at) => {
      return { materialId: material.id, units: best?.units[at] ?? 0 };
    });
    moga.inject([recipe]);
    const { member, origin, number } = moga.step();
    expect([origin, number, member.key]).toEqual(['seed', 65, best?.key]);
    const volume = moga.front.volume;
    expect(moga.consider(recipe).merit).toBe(best?.merit);
    expect(moga.front.volume).toBe(volume);
    expect(moga.step().number).toBe(66);
  });
});
