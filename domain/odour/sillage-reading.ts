// The sillage in the few figures that are told: how far after a minute, an hour and a working day, and how strong on the way.
import { READOUT_SECONDS } from './readouts.ts';
import { type Sillage, sillageOf } from './sillage.ts';
import type { Film } from './species.ts';
import { TIMELINE_SECONDS } from './times.ts';

/** Against the skin, at a handshake, across a table, across a room, m. */
const TOLD_METRES = [0, 0.1, 0.3, 1] as const;

export interface SillageReading {
  /** Largest distance over the day at which anything is at its threshold, m. */
  readonly diffusionMetres: number;
  readonly moments: readonly {
    readonly seconds: number;
    readonly reachMetres: number;
    readonly at: readonly SillagePoint[];
  }[];
}

interface SillagePoint {
  readonly metres: number;
  /** Largest of any species; 1 is its threshold. */
  readonly odourValue: number;
  /** ψ of the mixture. */
  readonly strength: number;
}

export function readSillage(film: Film): SillageReading {
  const seconds = [...new Set([...TIMELINE_SECONDS, ...READOUT_SECONDS])].sort((a, b) => a - b);
  const sillage = sillageOf(film, seconds);
  return {
    diffusionMetres: sillage.diffusionMetres,
    moments: READOUT_SECONDS.map((second) => {
      const time = seconds.indexOf(second);
      const at = TOLD_METRES.map((metres) => pointAt(sillage, time, metres));
      return { seconds: second, reachMetres: sillage.reach[time] ?? 0, at };
    }),
  };
}

/** Straight between the two distances around it. */
function pointAt(
  { metres, odourValue, strength }: Sillage,
  time: number,
  told: number,
): SillagePoint {
  const after = metres.findIndex((one) => one >= told);
  const before = Math.max(0, after - 1);
  const [near, far] = [metres[before] ?? 0, metres[after] ?? 0];
  const share = far > near ? (told - near) / (far - near) : 0;
  const row = time * metres.length;
  const between = (values: Float64Array) => {
    const from = values[row + before] ?? 0;
    return from + share * ((values[row + after] ?? 0) - from);
  };
  return { metres: told, odourValue: between(odourValue), strength: between(strength) };
}
