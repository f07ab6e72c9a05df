// Times of the day as they are shown: hours and minutes, with the day when it is not today.
import type { Language } from '#renderer/ui/words.ts';

/** Twenty-four hours with a colon, the same in both languages. */
const CLOCK = 'en-GB';

export function clock(at: number): string {
  return new Date(at).toLocaleTimeString(CLOCK, { hour: '2-digit', minute: '2-digit' });
}

/** `Nov 26` */
export function dayOf(at: number, language: Language): string {
  return new Date(at).toLocaleDateString(language, { month: 'short', day: 'numeric' });
}

export function clockWithDay(at: number, now: number, language: Language): string {
  return isSameDay(at, now) ? clock(at) : `${dayOf(at, language)} ${clock(at)}`;
}

export function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
