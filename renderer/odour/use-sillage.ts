// How far a formula carries: worked out when the window has nothing else to do, and kept as long as the film.
import { useEffect, useState } from 'react';
import { type Sillage, sillageOf } from '#domain/odour/sillage.ts';
import type { Film } from '#domain/odour/species.ts';

const known = new WeakMap<Film, Sillage>();
/** Milliseconds without a change until it is worked out. */
const REST = 300;
/** A window that is never idle gets it all the same, milliseconds. */
const LONGEST_WAIT = 1000;

/** Undefined until it is known of this very film. */
export function useSillage(film: Film): Sillage | undefined {
  const [, drawAnew] = useState(0);
  useEffect(() => {
    if (known.has(film)) return;
    let idle = 0;
    const waiting = setTimeout(() => {
      idle = requestIdleCallback(
        () => {
          known.set(film, sillageOf(film));
          drawAnew((times) => times + 1);
        },
        { timeout: LONGEST_WAIT },
      );
    }, REST);
    return () => {
      clearTimeout(waiting);
      cancelIdleCallback(idle);
    };
  }, [film]);
  return known.get(film);
}
