// The student's tokens on the shipped tables: requests and recipes there and back, and nothing illegal by any spelling.
import { describe, expect, it } from 'vitest';
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import { DEEDS } from '#domain/learning/deeds.ts';
import { choicesOf, type Recipe } from '#domain/learning/recipe-world.ts';
import { judge } from '#domain/safety/judge.ts';
import { CATEGORY_IDS, type CategoryId } from '#domain/safety/table.ts';
import { readBrief } from '#domain/search/brief.ts';
import type { Chip } from '#domain/search/chip.ts';
import { compose, prepareComposer, problemOf } from '#domain/search/compose.ts';
import { emptyDraft } from '#domain/search/draft.ts';
import { buildLexicon } from '#domain/search/lexicon.ts';
import type { Problem } from '#domain/search/problem.ts';
import type { ComposeRequest } from '#domain/search/proposal.ts';
import { seededRandom } from '#domain/search/random.ts';
import { targetOf } from '#domain/search/target.ts';
import { weigh } from '#domain/search/weigh.ts';
import { LONGEST_PROMPT, promptOf } from './prompt.ts';
import { tokensOf } from './recipe-tokens.ts';
import { LONGEST_RECIPE, RecipeWriter, replay } from './recipe-writer.ts';
import { SLOTS, vocabularyOf } from './vocabulary.ts';

const composer = prepareComposer(CATALOGUE, INDEX);
const lexicon = buildLexicon(CATALOGUE);
const vocabulary = vocabularyOf(CATALOGUE);
const choices = choicesOf(CATALOGUE.learnable.map((id) => composer.palette.byId.get(id)));
const { firstSlot, firstDeed, special } = vocabulary;

function requestOf(brief: string, more: Partial<ComposeRequest> = {}): ComposeRequest {
  const target = targetOf(readBrief(brief, lexicon).chips, CATALOGUE);
  const plain = { dosagePercent: 15, must: [], avoid: [], count: 1, seed: 1 };
  return { target, category: '4', ...plain, ...more };
}

function problem(request: ComposeRequest): Problem {
  const stated = problemOf(composer, request).problem;
  if (!stated) throw new Error('there is nothing to compose');
  return stated;
}

function writerOf(given: Problem): RecipeWriter {
  return new RecipeWriter(vocabulary, choices, { problem: given });
}

function wordsOf(request: ComposeRequest): string {
  return promptOf(request, vocabulary)
    .map((id) => vocabulary.tokens[id])
    .join(' ');
}

/** Tokens drawn among the legal ones only. */
function drawn(given: Problem, seed: number): number[] {
  const random = seededRandom(seed);
  const writer = writerOf(given);
  const ids: number[] = [];
  while (!writer.finished) {
    const legal = writer.legal();
    // Few ends, so that recipes get long.
    const id = random.next() < 0.9 ? random.pick(legal) : (legal[0] ?? -1);
    if (!writer.take(id)) throw new Error(`${id} was legal`);
    ids.push(id);
  }
  return ids;
}

function expectLegal({ items, units }: Recipe, given: Problem): void {
  const draft = emptyDraft(given);
  items.forEach((item, at) => {
    expect(draft.set(item, units[at] ?? 0)).toBe(true);
  });
  const { verdict } = judge(weigh(draft, given, 'written'), INDEX);
  expect(['compliant', 'near']).toContain(verdict);
}

describe('the vocabulary', () => {
  it('has no token twice, and finds each by its text', () => {
    expect(new Set(vocabulary.tokens).size).toBe(vocabulary.tokens.length);
    vocabulary.tokens.forEach((token, id) => {
      expect(vocabulary.idOf(token)).toBe(id);
    });
    expect(vocabulary.tokens[special.compose]).toBe('<compose>');
    expect(vocabulary.tokens[special.unlisted]).toBe('<unlisted>');
    expect(vocabulary.tokens[firstSlot + SLOTS - 1]).toBe(`ing:${SLOTS - 1}`);
    expect(vocabulary.tokens[firstDeed]).toBe(`op:${DEEDS[0]}`);
  });

  it('tells another catalogue apart', () => {
    const [first = '', second = '', ...rest] = CATALOGUE.learnable;
    const swapped = vocabularyOf({ ...CATALOGUE, learnable: [second, first, ...rest] });
    expect(swapped.tokens).toEqual(vocabulary.tokens);
    expect(swapped.text).not.toBe(vocabulary.text);
    expect(vocabularyOf(CATALOGUE).text).toBe(vocabulary.text);
  });
});

describe('a request', () => {
  it('is said in the order of the table', () => {
    const request = requestOf(
      'a joyful rose for summer evenings without musk, must have iso e super',
    );
    expect(wordsOf(request)).toMatchInlineSnapshot(
      `"<begin> category:4 dosage:15 strength:moderate setting:summer setting:evening say:4 top:6 base:6 joy:9 citrus:3 herbal:1 green:1 aldehydic:1 spicy:1 fruity:2 floral:7 gourmand:1 balsamic:1 amber:2 woody:2 word:rose <must> ing:217 <without> family:musk <compose>"`,
    );
  });

  it('is the same in Korean', () => {
    const [english, korean] = ['a calm woody rose', '차분한 우디 로즈'].map((brief) =>
      wordsOf(requestOf(brief)),
    );
    expect(korean).toBe(english);
  });

  it('differs with all that it asks', () => {
    const plain = requestOf('a woody rose');
    const others = [
      requestOf('a woody jasmine'),
      requestOf('a woody rose', { category: '1' }),
      requestOf('a woody rose', { dosagePercent: 2 }),
      requestOf('a woody rose', { budgetEurPerKg: 70 }),
      requestOf('a woody rose', { must: ['vanillin'] }),
      requestOf('a woody rose', { avoid: ['vanillin'] }),
      requestOf('an intense woody rose'),
      requestOf('a joyful woody rose'),
      requestOf('a woody rose without citrus'),
    ];
    expect(new Set([plain, ...others].map(wordsOf)).size).toBe(others.length + 1);
  });

  it('says a must that has no slot, and leaves out words it does not know', () => {
    const request = requestOf('a rose', { must: ['my-own-base'], avoid: ['my-own-base'] });
    expect(wordsOf(request)).toContain('<must> <unlisted>');
    const chips: Chip[] = [{ kind: 'word', key: 'plutonium', from: '' }];
    const strange = { ...requestOf('a rose'), target: targetOf(chips, CATALOGUE) };
    const words = { ...strange.target.words, plutonium: 1 };
    expect(wordsOf({ ...strange, target: { ...strange.target, words } })).toBe(wordsOf(strange));
  });

  it('fits, however much it says', () => {
    const chips: Chip[] = [
      ...CATALOGUE.descriptors.map(({ word }, at): Chip => {
        return { kind: 'word', key: word, value: [-1, -0.5, 0.5, 1][at % 4] ?? 1, from: '' };
      }),
      ...CATALOGUE.descriptors.map(
        ({ word }): Chip => ({ kind: 'must', key: `word:${word}`, from: '' }),
      ),
      ...CATALOGUE.learnable.map((id): Chip => ({ kind: 'must', key: id, from: '' })),
      ...CATALOGUE.learnable.map((id): Chip => ({ kind: 'avoid', key: id, from: '' })),
      ...['joy', 'calm', 'energy', 'romance'].map(
        (key): Chip => ({ kind: 'emotion', key, from: '' }),
      ),
      ...['citrus', 'green', 'musk', 'spicy', 'fruity', 'woody', 'amber'].map((key): Chip => {
        return { kind: 'family', key, value: -1, from: '' };
      }),
      { kind: 'season', key: 'summer', from: '' },
      { kind: 'time', key: 'night', from: '' },
      { kind: 'style', key: 'chypre', from: '' },
      { kind: 'budget', key: 'eurPerKg', value: 90, from: '' },
    ];
    const request = { ...requestOf('rose'), target: targetOf(chips, CATALOGUE) };
    const ids = promptOf(request, vocabulary);
    expect(ids.length).toBeGreaterThan(90);
    expect(ids.length).toBeLessThanOrEqual(LONGEST_PROMPT);
  });
});

describe('a recipe', () => {
  it.each(CATEGORY_IDS)('drawn among legal tokens is legal in category %s', (category) => {
    const given = problem(requestOf('a calm woody rose', { category, dosagePercent: 20 }));
    for (let seed = 0; seed < 3; seed += 1) {
      const ids = drawn(given, seed);
      expect(ids.length).toBeLessThanOrEqual(LONGEST_RECIPE);
      const read = replay(ids, writerOf(given));
      if (read.kind !== 'finished') throw new Error(`refused at ${read.at}`);
      expectLegal(read.finished, given);
    }
  });

  it('is legal or refused, whatever the tokens', () => {
    const given = problem(requestOf('fresh citrus', { category: '1', dosagePercent: 30 }));
    const random = seededRandom(8);
    let refused = 0;
    for (let run = 0; run < 60; run += 1) {
      const ids = drawn(given, run % 20);
      const at = random.below(ids.length);
      const strange = random.next() < 0.2 ? -1 : random.below(vocabulary.tokens.length + 5);
      const near = (ids[at] ?? 0) + random.below(9) - 4;
      ids.splice(at, random.below(3), random.next() < 0.5 ? near : strange);
      const writer = writerOf(given);
      const read = replay(ids, writer);
      if (read.kind === 'finished') expectLegal(read.finished, given);
      else {
        refused += 1;
        expect(writer.legal()).not.toContain(ids[read.at]);
      }
    }
    expect(refused).toBeGreaterThan(20);
  });

  it('takes exactly what it says is legal', () => {
    const given = problem(requestOf('a spicy amber', { category: '3' }));
    const ids = drawn(given, 3);
    for (const length of [0, 1, 6, 7, ids.length - 1]) {
      const before = ids.slice(0, length);
      const reached = () => {
        const writer = writerOf(given);
        for (const id of before) writer.take(id);
        return writer;
      };
      const legal = new Set(reached().legal());
      const stayed = reached();
      for (let id = -1; id <= vocabulary.tokens.length; id += 1) {
        if (!legal.has(id)) expect(stayed.take(id)).toBe(false);
      }
      expect(new Set(stayed.legal())).toEqual(legal);
      for (const id of [...legal].slice(0, 40)) expect(reached().take(id)).toBe(true);
    }
  });

  it('needs its end, and nothing after it', () => {
    const given = problem(requestOf('a rose'));
    const ids = drawn(given, 4);
    const cut = ids.slice(0, -1);
    expect(replay(cut, writerOf(given))).toEqual({ kind: 'refused', at: cut.length });
    const longer = [...ids, special.end];
    expect(replay(longer, writerOf(given))).toEqual({ kind: 'refused', at: ids.length });
  });

  const briefs: [string, CategoryId, number][] = [
    ['a calm woody rose', '4', 15],
    ['시원한 시트러스 코롱', '9', 3],
    ['an intense oriental with vanilla', '5A', 1],
    ['a green fougere, must have lavender', '11A', 0.5],
  ];
  it.each(briefs)(
    'of the composer for %j is told nearly as it is',
    (brief, category, dosagePercent) => {
      const request = requestOf(brief, { category, dosagePercent });
      const given = problem(request);
      const [proposal] = compose(composer, request).proposals;
      if (!proposal) throw new Error(brief);
      const recipe = recipeOf(proposal.formula.lines);
      const read = replay(tokensOf(recipe, given, choices, vocabulary), writerOf(given));
      if (read.kind !== 'finished') throw new Error(`refused at ${read.at}`);
      expectLegal(read.finished, given);
      const told = new Map(
        read.finished.items.map((item, at) => [item, read.finished.units[at] ?? 0]),
      );
      let apart = 0;
      recipe.items.forEach((item, at) => {
        if (choices.items.includes(item)) {
          apart += Math.abs((told.get(item) ?? 0) - (recipe.units[at] ?? 0));
        }
      });
      const total = recipe.units.reduce((sum, units) => sum + units, 0);
      expect(apart / total).toBeLessThan(0.12);
    },
  );

  it('that was written is told again by tokens that write the same', () => {
    const given = problem(requestOf('a fruity musk', { category: '5B', dosagePercent: 2 }));
    for (let seed = 0; seed < 20; seed += 1) {
      const first = replay(drawn(given, seed), writerOf(given));
      if (first.kind !== 'finished') throw new Error('drawn tokens are legal');
      const told = tokensOf(first.finished, given, choices, vocabulary);
      const second = replay(told, writerOf(given));
      if (second.kind !== 'finished') throw new Error(`refused at ${second.at}`);
      expectLegal(second.finished, given);
      expect(tokensOf(second.finished, given, choices, vocabulary)).toEqual(told);
    }
  });
});

/** What the lines weigh in units of the concentrate; the carrier is left out. */
function recipeOf(
  lines: readonly { item: unknown; amountGrams: number; strengthPercent: number }[],
): Recipe {
  const total = lines.reduce((sum, { amountGrams }) => sum + amountGrams, 0);
  const dosed = lines.flatMap(({ item, amountGrams, strengthPercent }) => {
    const ref = (item as { readonly ref?: string }).ref ?? '';
    const found = composer.palette.byId.get(ref);
    return found
      ? [{ found, units: Math.round((amountGrams * strengthPercent * 100) / total) }]
      : [];
  });
  return { items: dosed.map(({ found }) => found), units: dosed.map(({ units }) => units) };
}
