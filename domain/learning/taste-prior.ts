// What can be believed of a recipe before anybody rated one: how well its smell, mood, build and price answer its brief.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { EMOTION_AXES, type Emotion } from '#domain/emotion/emotion.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import type { Pyramid } from '#domain/odour/pyramid.ts';
import type { Target } from '#domain/search/proposal.ts';
import { UTILITY_WEIGHTS } from '#domain/search/utility.ts';

/** What a brief asks for, as far as a taste needs it. */
export type BriefTarget = Pick<
  Target,
  'emotion' | 'emotionWeight' | 'families' | 'pyramid' | 'budgetEurPerKg'
>;

/** What is read of a recipe. */
export interface BriefSubject {
  readonly emotion: Emotion;
  readonly families: FamilyShares;
  /** By mass; absent where nothing but carrier is there. */
  readonly pyramid: Pyramid | undefined;
  readonly eurPerKg: number;
}

/** Each in [0, 1]; a half where there is no brief to answer. */
export interface BriefFit {
  readonly emotion: number;
  readonly profile: number;
  readonly balance: number;
  readonly cost: number;
  /** The four by the weights of the composer's utility, in [-1, 1]. */
  readonly total: number;
}

const USUAL_PYRAMID: Pyramid = { top: 0.2, heart: 0.5, base: 0.3 };
const USUAL_CAP_EUR_PER_KG = 300;
const NOTHING_SAID = 0.5;

/** The composer's objectives over the full simulation; novelty and margin are not about liking and are left out. */
export function briefFit(subject: BriefSubject, target: BriefTarget | undefined): BriefFit {
  const cap = target?.budgetEurPerKg ?? USUAL_CAP_EUR_PER_KG;
  const parts = {
    emotion: target ? emotionFit(subject.emotion, target) : NOTHING_SAID,
    profile: target ? profileFit(subject.families, target.families) : NOTHING_SAID,
    balance: balanceFit(subject.pyramid, target?.pyramid ?? USUAL_PYRAMID),
    cost: Math.max(0, 1 - subject.eurPerKg / cap),
  };
  const { emotion, profile, balance, cost } = UTILITY_WEIGHTS;
  const sum =
    emotion * (2 * parts.emotion - 1) +
    profile * (2 * parts.profile - 1) +
    balance * (2 * parts.balance - 1) +
    cost * (2 * parts.cost - 1);
  return { ...parts, total: sum / (emotion + profile + balance + cost) };
}

/** 1 - root mean square of what is felt less what is wanted, over the axes the brief speaks of. */
function emotionFit(felt: Emotion, { emotion, emotionWeight }: BriefTarget): number {
  let sum = 0;
  let say = 0;
  for (const axis of EMOTION_AXES) {
    sum += emotionWeight[axis] * (felt[axis] - emotion[axis]) ** 2;
    say += emotionWeight[axis];
  }
  return say > 0 ? 1 - Math.sqrt(sum / say) : NOTHING_SAID;
}

/** 1 - the root of the Jensen-Shannon divergence in bits. */
function profileFit(found: FamilyShares, wanted: FamilyShares): number {
  let sum = 0;
  let smells = false;
  for (const family of COLOUR_FAMILIES) {
    const [p, q] = [found[family], wanted[family]];
    const middle = (p + q) / 2;
    if (p > 0) {
      smells = true;
      sum += 0.5 * p * Math.log2(p / middle);
    }
    if (q > 0) sum += 0.5 * q * Math.log2(q / middle);
  }
  return smells ? 1 - Math.sqrt(Math.min(1, Math.max(0, sum))) : 0;
}

function balanceFit(found: Pyramid | undefined, wanted: Pyramid): number {
  if (!found) return 0;
  const { top, heart, base } = found;
  const gap =
    Math.abs(top - wanted.top) + Math.abs(heart - wanted.heart) + Math.abs(base - wanted.base);
  return Math.max(0, 1 - gap / 2);
}
