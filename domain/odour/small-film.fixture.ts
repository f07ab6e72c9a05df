// Four molecules of the published quaternary, with the figures their sources give: enough to check a film by hand.
import type { FigureKind, PhysicalProperties } from '#domain/catalogue/physical.ts';
import type { PhysicsIndex } from './species.ts';

interface Given {
  readonly molarMass: number;
  readonly pressure: number;
  readonly heat: number;
  readonly threshold?: number;
  readonly exponent?: number;
  readonly error?: number;
}

function figure(value: number, standardError: number, kind: FigureKind = 'compiled') {
  return { value, kind, standardError, source: 'by hand' };
}

export function properties(materialId: string, given: Given): PhysicalProperties {
  const { molarMass, pressure, heat, threshold, exponent = 0.35, error = 0 } = given;
  return {
    materialId,
    molarMass: figure(molarMass, 0),
    vapourPressurePa: figure(pressure, error),
    heatOfVaporisationKj: figure(heat, 0),
    ...(threshold === undefined ? {} : { thresholdMgPerM3: figure(threshold, error) }),
    exponent: figure(exponent, 0),
  };
}

export const LIMONENE = properties('limonene', {
  ...{ molarMass: 136.2, pressure: 271.5, heat: 49.5, threshold: 0.1087 },
});
export const GERANIOL = properties('geraniol', {
  ...{ molarMass: 154.3, pressure: 5.1, heat: 62, threshold: 0.01 },
});
export const VANILLIN = properties('vanillin', {
  ...{ molarMass: 152.1, pressure: 0.1062, heat: 66.9, threshold: 0.000204 },
});
export const ETHANOL = properties('ethanol', { molarMass: 46.07, pressure: 7876, heat: 42.3 });

export function physicsOf(
  all: readonly PhysicalProperties[],
  makeups: PhysicsIndex['makeups'] = new Map(),
): PhysicsIndex {
  return {
    physical: new Map(all.map((one) => [one.materialId, one])),
    makeups,
    carriers: new Set(['ethanol']),
  };
}

export const FOUR = physicsOf([LIMONENE, GERANIOL, VANILLIN, ETHANOL]);
