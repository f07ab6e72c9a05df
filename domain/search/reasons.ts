// Why each material is in a formula: what was asked for first, then the part it plays.
import { COLOUR_FAMILIES, type ColourFamily } from '#domain/catalogue/material.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import type { Draft } from './draft.ts';
import type { PaletteItem } from './palette.ts';
import type { Problem } from './problem.ts';
import type { Reason, ReasonCode } from './proposal.ts';
import { STYLE_PILLARS } from './skeletons.ts';
import { BACKBONE } from './target-tables.ts';
import { inOrder } from './weigh.ts';

/** A word, family or pull below these is not what a material is there for. */
const WORD_FROM = 0.12;
const FAMILY_FROM = 0.25;
const PULL_FROM = 0.32;
const BRIDGE_FROM = 0.25;
const QUIET_IMPACT = 2;
/** Of its phase's mass, what carries it; less than this of a strong material is an accent. */
const CARRIES_FROM = 0.1;

/** One or two reasons per line, in the order of the lines; the carrier has its own. */
export function reasonsFor(draft: Draft, problem: Problem): Reason[] {
  const weighed = inOrder(draft);
  const reasons = weighed.flatMap(([item]) => {
    const asked = askedReason(item, problem);
    const part = partReason(item, weighed, problem);
    return !asked ? [part] : part.code === 'accents' ? [asked] : [asked, part];
  });
  return [...reasons, reason(problem.carrier.id, 'carrier')];
}

function reason(materialId: string, code: ReasonCode, params: Reason['params'] = {}): Reason {
  return { materialId, code, params };
}

/** The strongest tie to the brief, if there is one. */
function askedReason(item: PaletteItem, problem: Problem): Reason | undefined {
  const { id } = item.material;
  const { target } = problem.request;
  if (problem.musts.includes(item)) return reason(id, 'asked-for');
  const word = askedWord(item, problem);
  if (word !== undefined) return reason(id, 'fits-word', { word });
  const { style } = target;
  if (style && STYLE_PILLARS[style].some(({ from }) => from.includes(id))) {
    return reason(id, 'style-pillar', { style });
  }
  const family = COLOUR_FAMILIES.filter((one) => isWanted(one, problem))
    .filter((one) => familyShare(item, one) >= FAMILY_FROM)
    .sort((a, b) => familyShare(item, b) - familyShare(item, a))[0];
  if (family) return reason(id, 'fits-family', { family });
  const axis = EMOTION_AXES.filter(
    (one) => target.emotionWeight[one] > 0 && target.emotion[one] > 0.5,
  )
    .filter((one) => pull(item, one) >= PULL_FROM)
    .sort((a, b) => pull(item, b) - pull(item, a))[0];
  return axis ? reason(id, `fits-${axis}`) : undefined;
}

function askedWord(item: PaletteItem, problem: Problem): string | undefined {
  return problem.words
    .filter(({ weight }) => weight > 0)
    .map(({ word, weight }) => ({
      word,
      say: weight * (item.words.get(word) ?? 0),
      share: item.words.get(word) ?? 0,
    }))
    .filter(({ share }) => share >= WORD_FROM)
    .sort((a, b) => b.say - a.say)[0]?.word;
}

/** A family the brief leans on more than perfumes in general do. */
function isWanted(family: ColourFamily, problem: Problem): boolean {
  const wanted = problem.families[COLOUR_FAMILIES.indexOf(family)] ?? 0;
  return (
    !problem.request.target.neutral && wanted > 1.15 * (BACKBONE[family] ?? 0) && wanted >= 0.06
  );
}

function familyShare(item: PaletteItem, family: ColourFamily): number {
  return item.families[COLOUR_FAMILIES.indexOf(family)] ?? 0;
}

function pull(item: PaletteItem, axis: (typeof EMOTION_AXES)[number]): number {
  return item.pull[EMOTION_AXES.indexOf(axis)] ?? 0;
}

/** What the material does in the structure. */
function partReason(
  item: PaletteItem,
  weighed: readonly (readonly [PaletteItem, number])[],
  problem: Problem,
): Reason {
  const { id, impact } = item.material;
  const peers = weighed.filter(([other]) => other.phase === item.phase);
  const mass = peers.reduce((sum, [, units]) => sum + units, 0);
  const leader = peers[0]?.[0];
  const structural: ReasonCode =
    (['lifts-top', 'carries-heart', 'fixes-base'] as const)[item.phase] ?? 'rounds';
  if (leader === item) return reason(id, structural);
  const [family, family2] = COLOUR_FAMILIES.filter(
    (one) =>
      familyShare(item, one) >= BRIDGE_FROM &&
      (problem.families[COLOUR_FAMILIES.indexOf(one)] ?? 0) >= 0.05,
  ).sort((a, b) => familyShare(item, b) - familyShare(item, a));
  if (family && family2) return reason(id, 'bridges', { family, family2 });
  if (impact <= QUIET_IMPACT) return reason(id, 'rounds');
  const own = peers.find(([other]) => other === item)?.[1] ?? 0;
  const words = [...item.words.keys()];
  const word = words.find((one) => !COLOUR_FAMILIES.some((family) => family === one)) ?? words[0];
  if (word === undefined || own >= CARRIES_FROM * mass) return reason(id, structural);
  return reason(id, 'accents', { word });
}
