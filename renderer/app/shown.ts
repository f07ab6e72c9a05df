// What the charts show of a formula: the whole of its day, or the one moment that the hand on the timeline points at.
import type { EmotionReading } from '#domain/emotion/emotion.ts';
import { readEmotion } from '#domain/emotion/read.ts';
import type { Perceived } from '#domain/odour/day.ts';
import { momentOf } from '#domain/odour/moment.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import type { Pyramid } from '#domain/odour/pyramid.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { useMoment } from '#renderer/ui/moment.ts';
import type { Reading } from './read-formula.ts';

export interface Shown {
  /** Undefined for the whole day. */
  readonly seconds: number | undefined;
  /** ψ at the moment; at the first breath for the whole day. */
  readonly strength: number;
  readonly emotion: EmotionReading;
  readonly perceived: readonly Perceived[];
  readonly families: FamilyShares;
  readonly pyramid: Pyramid | undefined;
  readonly pyramidPerceived: Pyramid | undefined;
}

type Indexes = Pick<Tables, 'odour' | 'emotion'>;

/** Every chart that looks at the same moment reads it once. */
const last = new WeakMap<Reading, Shown>();

/** Draws its caller anew when the hand moves. */
export function useShown(reading: Reading, indexes: Indexes): Shown {
  const seconds = useMoment((moment) => moment.seconds);
  return shownOf(reading, seconds, indexes);
}

/** Of one moment, or of the whole day. */
export function shownOf(reading: Reading, seconds: number | undefined, indexes: Indexes): Shown {
  const before = last.get(reading);
  if (before && before.seconds === seconds) return before;
  const shown = read(reading, seconds, indexes);
  last.set(reading, shown);
  return shown;
}

function read({ character, emotion }: Reading, seconds: number | undefined, indexes: Indexes) {
  if (seconds === undefined) {
    return { ...character, seconds, strength: character.impact, emotion };
  }
  const moment = momentOf(character.film, seconds, indexes.odour);
  return { ...moment, emotion: readEmotion(moment.perceived, indexes.emotion) };
}
