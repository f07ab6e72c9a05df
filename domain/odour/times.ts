// The moments a day is read at: from the first second to the next morning, evenly in the logarithm.

const FIRST_SECOND = 1;
const LAST_SECOND = 86_400;
const TIMELINE_STEPS = 48;

/** 48 times from 1 s to 24 h, each 1.27 of the one before it. */
export const TIMELINE_SECONDS: readonly number[] = Array.from(
  { length: TIMELINE_STEPS },
  (_, at) => FIRST_SECOND * (LAST_SECOND / FIRST_SECOND) ** (at / (TIMELINE_STEPS - 1)),
);
