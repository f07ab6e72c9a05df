// An estimate never looks like a measurement: what nobody published is counted, and a carrier never is.
import { expect, it } from 'vitest';
import { estimatedIn } from './estimated.ts';
import { ETHANOL, GERANIOL, LIMONENE, physicsOf, VANILLIN } from './small-film.fixture.ts';
import { filmOf } from './species.ts';
import { WEARS } from './wear.ts';

it('counts estimated pressures and thresholds, absent ones among them, and no carrier', () => {
  const guess = { kind: 'estimated' } as const;
  const { thresholdMgPerM3: _, ...without } = LIMONENE;
  const silent = { ...without, materialId: 'silent' };
  const index = physicsOf([
    LIMONENE,
    { ...GERANIOL, vapourPressurePa: { ...GERANIOL.vapourPressurePa, ...guess } },
    { ...VANILLIN, thresholdMgPerM3: { value: 1, standardError: 1, source: 'x', ...guess } },
    silent,
    { ...ETHANOL, vapourPressurePa: { ...ETHANOL.vapourPressurePa, ...guess } },
  ]);
  const doses = ['limonene', 'geraniol', 'vanillin', 'silent'].map((materialId) => ({
    ...{ materialId, percent: 25 },
  }));
  expect(estimatedIn(filmOf(doses, 20, WEARS.skin, index))).toEqual({
    ...{ odorous: 4, pressures: 1, thresholds: 2 },
  });
});
