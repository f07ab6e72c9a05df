// The only way out: a formula leaves Orgue as legal after this says so, recomputed from scratch for its markets.
import type { Catalogue } from '#domain/catalogue/material.ts';
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { judge } from './judge.ts';
import { withOwn } from './own-index.ts';
import type { Check } from './report.ts';
import { indexSafety, type SupplierStatement } from './safety-index.ts';
import type { SafetyTable } from './table.ts';

export type Market = 'ifra' | 'eu';
export const DEFAULT_MARKETS: readonly Market[] = ['ifra', 'eu'];

export type ReleaseRefusal =
  | { readonly market: 'ifra'; readonly verdict: Check['verdict']; readonly ids: readonly string[] }
  | {
      readonly market: 'eu';
      readonly banned: readonly string[];
      /** Lines whose composition nobody has told: they may hold anything, banned substances too. */
      readonly unknown: readonly string[];
    };

export interface Release {
  readonly released: boolean;
  readonly markets: readonly Market[];
  readonly refusals: readonly ReleaseRefusal[];
  readonly check: Check;
}

/** Judges anew, with indexes built for this call alone, and says whether every market lets the formula out. */
export function release(
  formula: Formula,
  table: SafetyTable,
  catalogue: Pick<Catalogue, 'materials'>,
  statements: readonly SupplierStatement[] = [],
  markets: readonly Market[] = DEFAULT_MARKETS,
  own: readonly OwnMaterial[] = [],
): Release {
  const check = judge(formula, withOwn(indexSafety(table, catalogue, statements), own));
  const refusals = markets.flatMap((market): ReleaseRefusal[] => refusalOf(market, check));
  // asked for no market, nobody has let it out
  const released = markets.length > 0 && refusals.length === 0;
  return { released, markets, refusals, check };
}

function refusalOf(market: Market, check: Check): ReleaseRefusal[] {
  const unknown = check.unknown.map(({ name }) => name);
  if (market === 'eu') {
    const banned = check.eu.banned.map(({ name }) => name);
    return banned.length + unknown.length > 0 ? [{ market, banned, unknown }] : [];
  }
  const { verdict } = check;
  if (verdict === 'compliant' || verdict === 'near') return [];
  const ids = verdict === 'unknown' ? unknown : check.over;
  return [{ market, verdict, ids }];
}
