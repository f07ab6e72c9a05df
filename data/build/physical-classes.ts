// Class estimates for what nobody published: the median of the catalogue's materials of the same note.
import type { Material, Note } from '#domain/catalogue/material.ts';
import type { PhysicalFigure } from '#domain/catalogue/physical.ts';
import { rounded, roundedError } from './physical-figures.ts';
import { deviationOf, medianOf } from './statistics.ts';

/** A material with what its sources say of it so far. */
export interface Known {
  readonly material: Material;
  readonly molarMass: PhysicalFigure | undefined;
  readonly vapourPressurePa: PhysicalFigure | undefined;
}

export interface ClassFigures {
  readonly molarMass: PhysicalFigure;
  readonly vapourPressurePa: PhysicalFigure;
}

/** A whole decade either way: a solvent of which nothing is published is known by its trade alone. */
const SOLVENT_ERROR = 1;

/** Gives the class figures of a material. A material without a note counts as heart, the middle class. */
export function classFigures(known: readonly Known[]): (material: Material) => ClassFigures {
  const published = known.filter(
    ({ vapourPressurePa: figure }) => figure !== undefined && figure.kind !== 'estimated',
  );
  const byNote: Readonly<Record<Note, ClassFigures>> = {
    top: noteFigures(published, 'top'),
    heart: noteFigures(published, 'heart'),
    base: noteFigures(published, 'base'),
  };
  const solvent = solventFigures(published.filter(({ material }) => material.kind === 'solvent'));
  return ({ kind, note }) => (kind === 'solvent' ? solvent : byNote[note ?? 'heart']);
}

function noteFigures(published: readonly Known[], note: Note): ClassFigures {
  const alike = published.filter(({ material }) => material.note === note);
  const described = (values: readonly number[]): PhysicalFigure => {
    const logs = values.map(Math.log10);
    return {
      value: rounded(10 ** (medianOf(logs) ?? 0)),
      kind: 'estimated',
      standardError: roundedError(deviationOf(logs)),
      source: 'class_note',
      note: `median of ${logs.length} ${note} notes with a published vapour pressure`,
    };
  };
  return { molarMass: described(massesOf(alike)), vapourPressurePa: described(pressuresOf(alike)) };
}

/** Whoever weighs a solvent of which no pressure is published does not weigh it for its vapour. */
function solventFigures(solvents: readonly Known[]): ClassFigures {
  const figure = (value: number, which: string): PhysicalFigure => ({
    value,
    kind: 'estimated',
    standardError: SOLVENT_ERROR,
    source: 'class_solvent',
    note: `${which} of ${solvents.length} solvents with a published vapour pressure`,
  });
  return {
    molarMass: figure(Math.max(...massesOf(solvents)), 'the heaviest'),
    vapourPressurePa: figure(Math.min(...pressuresOf(solvents)), 'the least volatile'),
  };
}

function massesOf(known: readonly Known[]): number[] {
  return known.flatMap(({ molarMass }) => (molarMass ? [molarMass.value] : []));
}

function pressuresOf(known: readonly Known[]): number[] {
  return known.flatMap(({ vapourPressurePa }) =>
    vapourPressurePa ? [vapourPressurePa.value] : [],
  );
}
