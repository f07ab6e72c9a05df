// A brief read into chips with the lexicon of one catalogue.
import type { Catalogue } from '#domain/catalogue/material.ts';
import { readBrief } from '#domain/search/brief.ts';
import type { BriefReading } from '#domain/search/chip.ts';
import { buildLexicon } from '#domain/search/lexicon.ts';

export type BriefReader = (text: string) => BriefReading;

/** A reader whose lexicon is built once. */
export function briefReader(catalogue: Catalogue): BriefReader {
  const lexicon = buildLexicon(catalogue);
  return (text) => readBrief(text, lexicon);
}
