// What stands behind each figure, put together for whoever opens it; and the published results to test against.
import { z } from 'zod';
import type { EvidenceRow, PublishedFigures, ValidationCase } from '#domain/catalogue/evidence.ts';
import type { PhysicalFigure } from '#domain/catalogue/physical.ts';
import { filled } from './cells.ts';
import {
  anyNumber,
  type CurveRow,
  type FigureRow,
  QUANTITIES,
  type StructureRow,
} from './physical-cells.ts';
import { checkKey, type PhysicalRows } from './physical-rows.ts';
import { readRows, type Sources } from './rows.ts';

const caseRow = z.object({
  case: filled,
  quantity: filled,
  value: anyNumber,
  unit: filled,
  source: filled,
});

/** `byImpact` holds what the build itself estimated from odour strength, by material. */
export function evidenceOf(
  sources: Sources,
  rows: PhysicalRows,
  byImpact: ReadonlyMap<string, PhysicalFigure>,
): PublishedFigures {
  const ids = new Set([...rows.structures.keys(), ...rows.figures.keys(), ...byImpact.keys()]);
  const ofMaterial = (id: string): EvidenceRow[] => {
    const structure = rows.structures.get(id);
    const impact = byImpact.get(id);
    return [
      ...(structure ? [massRow(structure)] : []),
      ...(rows.figures.get(id) ?? []).map((row) => evidenceRow(row.property, row, row.se_log10)),
      ...(impact ? [{ quantity: 'odt_air_impact_est', ...impact }] : []),
      ...(rows.curves.get(id) ?? []).map((row) => evidenceRow(row.quantity, row)),
    ];
  };
  return {
    rows: Object.fromEntries([...ids].map((id) => [id, ofMaterial(id)])),
    quantities: QUANTITIES,
    sources: rows.sources,
    validation: validationOf(sources, rows.sources),
  };
}

function massRow({ mw, formula }: StructureRow): EvidenceRow {
  return { quantity: 'mw', value: mw, kind: 'compiled', source: 'structure', note: formula };
}

function evidenceRow(
  quantity: string,
  { value, kind, source_key: source, note }: FigureRow | CurveRow,
  standardError?: number,
): EvidenceRow {
  return {
    quantity,
    value,
    kind,
    ...(standardError === undefined ? {} : { standardError }),
    source,
    ...(note === '' ? {} : { note }),
  };
}

function validationOf(sources: Sources, keys: PhysicalRows['sources']): ValidationCase[] {
  const rows = readRows(sources, 'physical/validation.csv', caseRow);
  for (const one of rows) checkKey(sources, one, 'source', one.row.source, keys);
  return rows.map(({ row }) => row);
}
