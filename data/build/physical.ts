// The physics of every material, figure by figure: what was published, else an estimate that says what it is made of.
import type { PublishedFigures } from '#domain/catalogue/evidence.ts';
import type { Material } from '#domain/catalogue/material.ts';
import type { PhysicalFigure, PhysicalProperties } from '#domain/catalogue/physical.ts';
import type { CurveRow, FigureRow, StructureRow } from './physical-cells.ts';
import { type ClassFigures, classFigures, type Known } from './physical-classes.ts';
import { evidenceOf } from './physical-evidence.ts';
import {
  analogueThresholdOf,
  exponentOf,
  pressureOf,
  publishedThresholdOf,
} from './physical-figures.ts';
import { heatsOf } from './physical-heats.ts';
import { readPhysical } from './physical-rows.ts';
import {
  estimatedThreshold,
  type Smelled,
  type ThresholdModel,
  type ThresholdTrial,
  thresholdModel,
} from './physical-thresholds.ts';
import type { Sources } from './rows.ts';

export interface Physics {
  /** In the order of the materials. */
  readonly physical: readonly PhysicalProperties[];
  readonly evidence: PublishedFigures;
  /** How well thresholds are estimated; absent when none is published. */
  readonly trial?: ThresholdTrial;
}

/** Gas constant times 25 C, J/mol: Pa · g/mol over it are g/m3. */
const GAS = 8.314462618 * 298.15;

/** What the tables hold of one material. */
interface Shelf {
  readonly material: Material;
  readonly figures: readonly FigureRow[];
  readonly curves: readonly CurveRow[];
}

/** Builds from `physical/`; what is wrong with a source is recorded in `sources`. */
export function buildPhysics(sources: Sources, materials: readonly Material[]): Physics {
  const cas = new Map(materials.map((material) => [material.id, { cas: material.cas ?? '' }]));
  const rows = readPhysical(sources, cas);
  const shelves = materials.map((material): Shelf & Known => {
    const figures = rows.figures.get(material.id) ?? [];
    const molarMass = massOf(rows.structures.get(material.id));
    const curves = rows.curves.get(material.id) ?? [];
    return { material, figures, curves, molarMass, vapourPressurePa: pressureOf(figures) };
  });
  const classOf = classFigures(shelves);
  const whole = shelves.map(({ molarMass, vapourPressurePa, ...shelf }) => {
    const standIn = classOf(shelf.material);
    return {
      ...shelf,
      molarMass: molarMass ?? standIn.molarMass,
      vapourPressurePa: vapourPressurePa ?? standIn.vapourPressurePa,
    };
  });
  const heatOf = heatsOf(sources, shelves);
  const model = thresholdModel(whole.flatMap((one) => smelledOf(one) ?? []));
  const built = whole.map((one) => {
    const threshold = thresholdOf(one, model);
    return {
      byImpact: threshold.byImpact,
      properties: propertiesOf(one, heatOf, threshold.figure),
    };
  });
  const workings = built.flatMap(({ properties, byImpact }) =>
    byImpact ? [[properties.materialId, byImpact] as const] : [],
  );
  return {
    physical: built.map(({ properties }) => properties),
    evidence: evidenceOf(sources, rows, new Map(workings)),
    ...(model ? { trial: model.trial } : {}),
  };
}

type Whole = Shelf & ClassFigures;

function propertiesOf(
  { material, curves, molarMass, vapourPressurePa, figures }: Whole,
  heatOf: (figures: readonly FigureRow[], pressure: PhysicalFigure) => PhysicalFigure,
  threshold: PhysicalFigure | undefined,
): PhysicalProperties {
  return {
    materialId: material.id,
    molarMass,
    vapourPressurePa,
    heatOfVaporisationKj: heatOf(figures, vapourPressurePa),
    ...(threshold ? { thresholdMgPerM3: threshold } : {}),
    exponent: exponentOf(material.cas ?? '', curves),
  };
}

/** Solvents are not smelled, unless somebody published a threshold, and say nothing of perfumers' odour strength. */
function thresholdOf(
  one: Whole,
  model: ThresholdModel | undefined,
): { readonly figure?: PhysicalFigure; readonly byImpact?: PhysicalFigure } {
  const published = publishedThresholdOf(one.figures);
  if (published) return { figure: published };
  const smelled = smelledOf(one);
  return smelled && model ? estimatedThreshold(smelled, model) : {};
}

function smelledOf({ material, molarMass, vapourPressurePa, figures }: Whole): Smelled | undefined {
  if (material.kind === 'solvent') return undefined;
  return {
    impact: material.impact,
    headspace: Math.log10((1000 * vapourPressurePa.value * molarMass.value) / GAS),
    published: publishedThresholdOf(figures),
    analogue: analogueThresholdOf(figures),
  };
}

function massOf(structure: StructureRow | undefined): PhysicalFigure | undefined {
  return (
    structure && { value: structure.mw, kind: 'compiled', standardError: 0, source: 'structure' }
  );
}
