// Where the window stood when it was last closed, so that it opens there again, if there still is a screen.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserWindow, Rectangle, Screen } from 'electron';
import { z } from 'zod';

const whole = z.number().int();
const keptPlace = z.strictObject({
  x: whole,
  y: whole,
  width: whole.min(400).max(20_000),
  height: whole.min(300).max(20_000),
  isMaximized: z.boolean(),
});

export type KeptPlace = z.infer<typeof keptPlace>;

/** How much of the window must be on a screen, so that it can be caught by its bar. */
const SEEN_PIXELS = 100;

/** The remembered place if it is whole and some screen still shows it. */
export function readPlace(
  file: string,
  screen: Pick<Screen, 'getAllDisplays'>,
): KeptPlace | undefined {
  const { success, data } = keptPlace.safeParse(jsonOf(file));
  if (!success) return undefined;
  return screen.getAllDisplays().some(({ workArea }) => isSeen(data, workArea)) ? data : undefined;
}

/** Remembers it; a folder that cannot be written costs nothing but the memory. */
export function keepPlace(
  file: string,
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>,
): void {
  const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
  const partial = `${file}.partial`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(partial, JSON.stringify(place));
    renameSync(partial, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Not there yet, or damaged: either way there is nothing to remember.
    return undefined;
  }
}

function isSeen(one: Rectangle, other: Rectangle): boolean {
  const across = overlap(one.x, one.width, other.x, other.width);
  const down = overlap(one.y, one.height, other.y, other.height);
  return across >= SEEN_PIXELS && down >= SEEN_PIXELS && one.y >= other.y;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}
