// How far a formula carries: against its own film at the surface, by hand where it is simple, and in time.
import { describe, expect, it } from 'vitest';
import { dayOf, strengthAt } from './day.ts';
import { sillageOf } from './sillage.ts';
import { readSillage } from './sillage-reading.ts';
import { ETHANOL, FOUR, physicsOf, properties } from './small-film.fixture.ts';
import { filmOf } from './species.ts';
import { WEARS } from './wear.ts';

const film = (doses: Record<string, number>, dosagePercent = 20, physics = FOUR) =>
  filmOf(
    Object.entries(doses).map(([materialId, percent]) => ({ materialId, percent })),
    dosagePercent,
    WEARS.skin,
    physics,
  );
const blend = film({ limonene: 40, geraniol: 40, vanillin: 20 });

describe('a film in still air', () => {
  const sillage = sillageOf(blend);
  const width = sillage.metres.length;

  it('smells at the surface as the film itself does', () => {
    const day = dayOf(blend);
    day.seconds.forEach((_, time) => {
      expect(sillage.strength[time * width]).toBeCloseTo(strengthAt(day, time), 9);
    });
  });

  it('is smelled farther and farther for as long as it lasts, and nowhere past the last cell', () => {
    expect(sillage.reach[0]).toBeGreaterThan(0);
    expect(sillage.reach[0]).toBeLessThan(0.03);
    expect(sillage.diffusionMetres).toBe(Math.max(...sillage.reach));
    expect(sillage.diffusionMetres).toBeLessThanOrEqual(2);
    const hour = sillage.seconds.findIndex((second) => second >= 3600);
    expect(sillage.reach[hour]).toBeGreaterThan(sillage.reach[hour - 12] ?? 0);
  });

  it('reaches to where the odour value is 1', () => {
    sillage.reach.forEach((metres, time) => {
      const row = sillage.odourValue.subarray(time * width, (time + 1) * width);
      const last = row.findLastIndex((value) => value >= 1);
      expect(metres).toBeGreaterThanOrEqual(sillage.metres[last] ?? 0);
      expect(metres).toBeLessThanOrEqual(sillage.metres[last + 1] ?? 2);
    });
  });

  it('is 0 where nothing has an odour', () => {
    const silent = sillageOf(filmOf([], 0.001, WEARS.skin, FOUR));
    expect(silent.diffusionMetres).toBe(0);
    expect([...silent.strength].every((strength) => strength === 0)).toBe(true);
  });
});

it('of two equals in all but threshold, the lower threshold carries farther', () => {
  const given = { molarMass: 150, pressure: 1, heat: 60 };
  const loud = properties('loud', { ...given, threshold: 0.001 });
  const quiet = properties('quiet', { ...given, threshold: 1 });
  const both = physicsOf([loud, quiet, ETHANOL]);
  const far = (id: string) => sillageOf(film({ [id]: 100 }, 20, both), [60, 3600]).reach[1] ?? 0;
  expect(far('quiet')).toBeGreaterThan(0);
  expect(far('loud')).toBeGreaterThan(1.3 * far('quiet'));
});

it('a neat steady source comes to rest at the distance where a straight line crosses its threshold', () => {
  // no ethanol, and a pressure so low that nothing is lost: C(z) = C0 (1 - z / 2 m), OV0 = 4, so OV = 1 at 1.5 m
  const mgPerM3 = (1000 * 1e-6 * 150) / (8.314462618 * 305.15);
  const low = properties('low', {
    molarMass: 150,
    pressure: 1e-6,
    heat: 0,
    threshold: mgPerM3 / 4,
  });
  const neat = filmOf([{ materialId: 'low', percent: 100 }], 100, WEARS.skin, physicsOf([low]));
  const seconds = Array.from({ length: 24 }, (_, at) => 10 ** (at / 3));
  const { reach } = sillageOf(neat, seconds);
  expect(reach.at(-1)).toBeCloseTo(1.5, 1);
});

it('is read at a minute, an hour and a working day, weaker with every step away', () => {
  const { diffusionMetres, moments } = readSillage(blend);
  expect(moments.map(({ seconds }) => seconds)).toEqual([60, 3600, 28_800]);
  for (const { at, reachMetres } of moments) {
    expect(at.map(({ metres }) => metres)).toEqual([0, 0.1, 0.3, 1]);
    expect(reachMetres).toBeLessThanOrEqual(diffusionMetres);
  }
  const [minute] = moments;
  const strengths = minute?.at.map(({ strength }) => strength) ?? [];
  expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
  expect(minute?.at[0]?.strength).toBeCloseTo(strengthAt(dayOf(blend, [60]), 0), 9);
  expect(minute?.at[3]?.strength).toBe(0);
});
