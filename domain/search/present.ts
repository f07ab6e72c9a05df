// A finished draft told as a proposal: name, formula, verdict, odour, emotion, cost and reasons.
import type { Catalogue } from '#domain/catalogue/material.ts';
import { type EmotionIndex, indexEmotion } from '#domain/emotion/emotion-index.ts';
import { readEmotion } from '#domain/emotion/read.ts';
import { characterOf, costOf } from '#domain/odour/describe.ts';
import type { Dose } from '#domain/odour/dose.ts';
import { indexOdour, type OdourIndex } from '#domain/odour/odour-index.ts';
import { WEARS } from '#domain/odour/wear.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import type { Check } from '#domain/safety/report.ts';
import type { Draft } from './draft.ts';
import { UNITS_PER_PERCENT, WHOLE } from './palette.ts';
import type { Problem } from './problem.ts';
import type { Proposal, Utility } from './proposal.ts';
import { reasonsFor } from './reasons.ts';
import { titleOf } from './title.ts';

export interface Presenter {
  readonly catalogue: Catalogue;
  readonly odour: OdourIndex;
  readonly emotion: EmotionIndex;
}

export function presenterOf(catalogue: Catalogue): Presenter {
  return { catalogue, odour: indexOdour(catalogue), emotion: indexEmotion(catalogue) };
}

export interface Finished {
  readonly draft: Draft;
  readonly formula: Formula;
  readonly verdict: Check;
  readonly utility: Utility;
  readonly problem: Problem;
}

/** Everything a proposal says is read from the doses of its own formula. */
export function present(finished: Finished, { catalogue, odour, emotion }: Presenter): Proposal {
  const { draft, formula, verdict, utility, problem } = finished;
  const doses: Dose[] = draft.items.map(({ material }, at) => ({
    materialId: material.id,
    percent: (draft.units[at] ?? 0) / UNITS_PER_PERCENT,
  }));
  const carrierPercent = (WHOLE - draft.total) / UNITS_PER_PERCENT;
  if (carrierPercent > 0) doses.push({ materialId: problem.carrier.id, percent: carrierPercent });
  const { dosagePercent } = problem.request;
  const character = characterOf(doses, dosagePercent, WEARS.skin, odour);
  const { families, perceived } = character;
  const title = titleOf(perceived, problem, families, catalogue);
  const cost = costOf(doses, odour);
  return {
    id: contentId(formula),
    title,
    formula: { ...formula, name: title.en },
    verdict,
    emotion: readEmotion(perceived, emotion),
    utility,
    composer: 'library',
    reasons: reasonsFor(draft, problem),
    families,
    pyramid: character.pyramid ?? { top: 0, heart: 0, base: 0 },
    ...(cost.unpriced.length === 0 ? { costEurPerKg: cost.pricedEurPerKg } : {}),
  };
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** FNV-1a, 64 bits, of category, dosage and lines; the name does not count. */
export function contentId({ category, dosagePercent, lines }: Formula): string {
  const text = JSON.stringify([category, dosagePercent, lines]);
  let hash = FNV_OFFSET;
  for (const byte of utf8(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
  return `p-${hash.toString(16).padStart(16, '0')}`;
}

function utf8(text: string): number[] {
  return [...encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|(.)/g)].map(([, hex, plain]) =>
    hex === undefined ? (plain ?? '').charCodeAt(0) : Number.parseInt(hex, 16),
  );
}
