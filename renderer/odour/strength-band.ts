// How sure the strength of a day is: drawn when nothing else is done, a few draws between two frames, never in a keystroke.
import { useEffect } from 'react';
import { create } from 'zustand';
import { type Band, bandOf, drawKernels } from '#domain/odour/bands.ts';
import { dayWith, strengthAt } from '#domain/odour/day.ts';
import type { Kernel } from '#domain/odour/kernel.ts';
import type { Film } from '#domain/odour/species.ts';
import { TIMELINE_SECONDS } from '#domain/odour/times.ts';

export interface StrengthBand {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

interface Drawn {
  readonly film: Film | undefined;
  readonly band: StrengthBand | undefined;
}

const useDrawn = create<Drawn>()(() => ({ film: undefined, band: undefined }));

/** Milliseconds without a change until errors are drawn. */
const REST = 250;
/** Milliseconds that must be left of an idle time for one more draw. */
const ENOUGH = 3;
/** A window that is never idle gets one draw so often all the same, milliseconds. */
const LONGEST_WAIT = 200;

let wanted: Film | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** By the times of the day; undefined until they are drawn for this very film. */
export function useStrengthBand(film: Film): StrengthBand | undefined {
  useEffect(() => want(film), [film]);
  return useDrawn((drawn) => (drawn.film === film ? drawn.band : undefined));
}

function want(film: Film): void {
  if (wanted === film) return;
  wanted = film;
  clearTimeout(waiting);
  waiting = setTimeout(() => requestIdleCallback(() => draw(film, drawKernels(film), [])), REST);
}

function draw(film: Film, left: readonly Kernel[], done: readonly number[][]): void {
  const go = (idle: IdleDeadline) => {
    if (wanted !== film) return;
    const strengths = [...done];
    const rest = [...left];
    do {
      const kernel = rest.pop();
      if (!kernel) break;
      const day = dayWith(film, kernel, TIMELINE_SECONDS);
      strengths.push(TIMELINE_SECONDS.map((_, time) => strengthAt(day, time)));
    } while (idle.timeRemaining() > ENOUGH);
    if (rest.length > 0) draw(film, rest, strengths);
    else useDrawn.setState({ film, band: bandOver(strengths) });
  };
  requestIdleCallback(go, { timeout: LONGEST_WAIT });
}

function bandOver(draws: readonly (readonly number[])[]): StrengthBand {
  const bands = TIMELINE_SECONDS.map((_, time): Band => bandOf(draws.map((one) => one[time] ?? 0)));
  return { low: bands.map(({ low }) => low), high: bands.map(({ high }) => high) };
}
