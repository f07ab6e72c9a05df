// What a policy sees of a recipe and its request: 256 numbers, each on a scale of about one.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import { EMOTION_GAIN } from '#domain/emotion/read.ts';
import { READOUTS } from '#domain/odour/readouts.ts';
import type { Draft } from '#domain/search/draft.ts';
import { WHOLE } from '#domain/search/palette.ts';
import type { Problem } from '#domain/search/problem.ts';
import type { Utility } from '#domain/search/proposal.ts';
import type { Reading } from '#domain/search/smell.ts';

export const OBSERVATION_WIDTH = 256;
const MOST_WORDS = 8;
const LARGEST_RATIOS = 16;
/** Kept for what is known of the perfumer's taste. */
const TASTE = 24;
const MOST_LINES = 20;

export interface Seen {
  readonly draft: Draft;
  /** With `familiesByReadout` filled. */
  readonly reading: Reading;
  readonly utility: Utility;
  /** Of the longest episode, 0 to 1. */
  readonly step: number;
}

/** Writes what stays the same for one request once, and the rest at every step. */
export class RecipeView {
  readonly #request: Float64Array;
  readonly #signs: readonly Int8Array[];
  readonly #projection: number;

  constructor(problem: Problem) {
    this.#request = requestOf(problem);
    this.#projection = OBSERVATION_WIDTH - this.#request.length - seenWidth() - TASTE;
    this.#signs = problem.palette.items.map(({ material }) =>
      signsOf(material.id, this.#projection),
    );
  }

  write(into: { [at: number]: number }, from: number, seen: Seen): void {
    let at = from;
    const put = (value: number) => {
      into[at] = value;
      at += 1;
    };
    for (const value of this.#request) put(value);
    const { draft, reading, utility, step } = seen;
    for (const share of reading.familiesByReadout) put(share);
    for (const share of reading.families) put(share);
    for (const pull of reading.pull) put(1 / (1 + Math.exp(-EMOTION_GAIN * pull)));
    for (const share of reading.phase) put(share);
    for (let word = 0; word < MOST_WORDS; word += 1) put(5 * (reading.words[word] ?? 0));
    const { emotion, profile, novelty, cost, balance, margin, total } = utility;
    for (const part of [emotion, profile, novelty, cost, balance, margin, total]) put(part);
    for (const ratio of draft.largestRatios(LARGEST_RATIOS)) put(ratio);
    put(draft.items.length / MOST_LINES);
    put(draft.total / WHOLE);
    put(reading.dominance);
    put(reading.reluctance);
    put(step);
    for (let taste = 0; taste < TASTE; taste += 1) put(0);
    this.#project(into, at, draft);
  }

  /** Which materials there are, by signed random projection of the roots of their shares. */
  #project(into: { [at: number]: number }, from: number, draft: Draft): void {
    for (let place = 0; place < this.#projection; place += 1) into[from + place] = 0;
    draft.items.forEach((item, at) => {
      const root = Math.sqrt((draft.units[at] ?? 0) / WHOLE);
      const signs = this.#signs[item.at];
      for (let place = 0; place < this.#projection; place += 1) {
        into[from + place] = (into[from + place] ?? 0) + root * (signs?.[place] ?? 0);
      }
    });
  }
}

/** Readouts, whole, emotions, phases, words, objectives with their sum, ratios and five lone figures. */
function seenWidth(): number {
  const families = COLOUR_FAMILIES.length * (READOUTS.length + 1);
  return families + EMOTION_AXES.length + 3 + MOST_WORDS + 7 + LARGEST_RATIOS + 5;
}

function requestOf(problem: Problem): Float64Array {
  const { words, request, budgetEurPerKg } = problem;
  return Float64Array.from([
    ...problem.families,
    ...problem.emotion,
    ...problem.emotionWeight,
    ...problem.pyramid,
    ...Array.from({ length: MOST_WORDS }, (_, at) => words[at]?.weight ?? 0),
    problem.odorousUnits / WHOLE,
    request.dosagePercent / 100,
    budgetEurPerKg === undefined ? 0 : 1,
    budgetEurPerKg === undefined ? 0 : budgetEurPerKg / 300,
  ]);
}

/** ±1 by a hash of the material and the place; the same on every machine. */
function signsOf(materialId: string, length: number): Int8Array {
  const signs = new Int8Array(length);
  for (let place = 0; place < length; place += 1) {
    let hash = 0x811c9dc5 ^ place;
    for (let at = 0; at < materialId.length; at += 1) {
      hash = Math.imul(hash ^ materialId.charCodeAt(at), 0x01000193);
    }
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0x5bd1e995);
    signs[place] = (hash ^ (hash >>> 15)) & 1 ? 1 : -1;
  }
  return signs;
}
