// Times of the day as they are shown: hours and minutes, with the day when it is not today.
import type { Language } from '#renderer/ui/words.ts';

/** Twenty-four hours with a colon, the same in both languages. */
const CLOCK = 'en-GB';

export function clock(at: number): string {
  return new Date(at).toLocaleTimeString(CLOCK, { hour: '2-digit', minute: '2-digit' });
}

export function clockWithDay(at: number, now: number, language: Language): string {
  if (isSameDay(at, now)) return clock(at);
  const day = new Date(at).toLocaleDateString(language, { month: 'short', day: 'numeric' });
  return `${day} ${clock(at)}`;
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
