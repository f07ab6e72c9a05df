// When what was told is drawn: in a frame of the window, at most twenty times a second, and never while it is hidden.

/** Milliseconds from one drawing to the next. */
export const LEAST_GAP_MS = 50;

export interface Pace {
  /** Draws soon; asking again before that is one asking. */
  readonly soon: () => void;
}

export interface Frames {
  readonly now: () => number;
  readonly after: (ms: number, work: () => void) => void;
  readonly frame: (work: () => void) => void;
}

const WINDOW: Frames = {
  now: () => performance.now(),
  after: (ms, work) => void setTimeout(work, ms),
  frame: (work) => void requestAnimationFrame(work),
};

export function drawPace(draw: () => void, { now, after, frame }: Frames = WINDOW): Pace {
  let isAsked = false;
  let last = Number.NEGATIVE_INFINITY;
  return {
    soon: () => {
      if (isAsked) return;
      isAsked = true;
      after(Math.max(0, LEAST_GAP_MS - (now() - last)), () =>
        frame(() => {
          isAsked = false;
          last = now();
          draw();
        }),
      );
    },
  };
}
