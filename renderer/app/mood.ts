// The emotions a brief asks for.
import type { Emotion } from '#domain/emotion/emotion.ts';
import type { Target } from '#domain/search/proposal.ts';

/** The target's emotions, when the brief says anything about them. */
export function moodOf(target: Target | undefined): Emotion | undefined {
  const says = target && Object.values(target.emotionWeight).some((weight) => weight > 0);
  return says ? target.emotion : undefined;
}
