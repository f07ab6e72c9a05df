// Drawing among legal tokens, alone and with a whole untrained student that must still write legal recipes.
import { describe, expect, it } from 'vitest';
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import { choicesOf } from '#domain/learning/recipe-world.ts';
import { readBrief } from '#domain/search/brief.ts';
import { prepareComposer, problemOf } from '#domain/search/compose.ts';
import { buildLexicon } from '#domain/search/lexicon.ts';
import { seededRandom } from '#domain/search/random.ts';
import { targetOf } from '#domain/search/target.ts';
import { tellRecipe } from '#domain/search/tell-recipe.ts';
import { drawLegal } from './draw-legal.ts';
import { LlamaForward } from './llama-forward.ts';
import { promptOf } from './prompt.ts';
import { RecipeWriter } from './recipe-writer.ts';
import { logChances } from './reference.ts';
import { randomWeights, TINY } from './student.fixture.ts';
import { vocabularyOf } from './vocabulary.ts';

describe('a draw', () => {
  const chances = new Map([
    [3, 0.6],
    [5, 0.3],
    [8, 0.1],
  ]);
  const chanceOf = (id: number) => chances.get(id);

  it('comes as often as the chances among the legal say', () => {
    const random = seededRandom(2);
    const drawn = Array.from({ length: 20_000 }, () => drawLegal([5, 8, 9], chanceOf, 1, random));
    const share = drawn.filter((one) => one?.id === 5).length / drawn.length;
    expect(share).toBeCloseTo(0.75, 2);
    expect(drawn.some((one) => one?.id === 9)).toBe(false);
    expect(drawn[0]?.logChance).toBeCloseTo(Math.log(drawn[0]?.id === 5 ? 0.75 : 0.25), 12);
  });

  it('is bolder when it is colder, and certain at nothing', () => {
    const random = seededRandom(2);
    const half = Array.from({ length: 20_000 }, () => drawLegal([5, 8], chanceOf, 0.5, random));
    expect(half.filter((one) => one?.id === 5).length / half.length).toBeCloseTo(0.9, 2);
    expect(drawLegal([8, 5, 3], chanceOf, 0, random)).toEqual({ id: 3, logChance: Math.log(0.6) });
  });

  it('takes any when none has a chance, and none when there is none or a chance is no number', () => {
    const random = seededRandom(2);
    expect(drawLegal([7, 9], chanceOf, 1, random)?.logChance).toBeCloseTo(Math.log(0.5), 12);
    expect(drawLegal([], chanceOf, 1, random)).toBeUndefined();
    expect(drawLegal([3], () => Number.NaN, 1, random)).toBeUndefined();
    expect(drawLegal([3], () => -1, 1, random)).toBeUndefined();
    expect(drawLegal([3], () => Number.POSITIVE_INFINITY, 1, random)).toBeUndefined();
  });
});

describe('an untrained student', () => {
  const composer = prepareComposer(CATALOGUE, INDEX);
  const lexicon = buildLexicon(CATALOGUE);
  const vocabulary = vocabularyOf(CATALOGUE);
  const choices = choicesOf(CATALOGUE.learnable.map((id) => composer.palette.byId.get(id)));
  const shape = { ...TINY, vocabulary: vocabulary.tokens.length, context: 256, blocks: 1 };
  const weights = randomWeights(shape, 3);

  function written(brief: string, category: '4' | '9', seed: number) {
    const target = targetOf(readBrief(brief, lexicon).chips, CATALOGUE);
    const plain = { dosagePercent: 10, must: [], avoid: [], count: 1 };
    const request = { target, category, seed, ...plain };
    const { problem } = problemOf(composer, request);
    if (!problem) throw new Error(brief);
    const writer = new RecipeWriter(vocabulary, choices, { problem });
    const student = new LlamaForward(shape, weights);
    const random = seededRandom(seed);
    const ids: number[] = [];
    let logits = new Float64Array();
    for (const id of promptOf(request, vocabulary)) logits = Float64Array.from(student.next(id));
    while (!writer.finished) {
      const chances = logChances(logits).map(Math.exp);
      const drawn = drawLegal(writer.legal(), (id) => chances[id], 1, random);
      if (!drawn || !writer.take(drawn.id)) throw new Error('nothing legal was drawn');
      ids.push(drawn.id);
      logits = Float64Array.from(student.next(drawn.id));
    }
    return { ids, proposal: tellRecipe(writer.finished, problem, composer) };
  }

  it('writes recipes that may be sold, the same from the same seed', () => {
    const [rose, again, other] = [1, 1, 2].map((seed) => written('a calm rose', '4', seed));
    const [citrus] = [1].map((seed) => written('a fresh citrus', '9', seed));
    expect(again?.ids).toEqual(rose?.ids);
    expect(other?.ids).not.toEqual(rose?.ids);
    expect(citrus?.ids).not.toEqual(rose?.ids);
    for (const one of [rose, other, citrus]) {
      expect(['compliant', 'near']).toContain(one?.proposal?.verdict.verdict);
    }
  });
});
