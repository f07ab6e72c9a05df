// How far the scent reaches over the day, as areas: where it is just smelled, and where it is strong.
import type { Sillage } from '#domain/odour/sillage.ts';
import { placeOf, type TimeAxis } from '#renderer/ui/time-axis.ts';
import type { Size } from '#renderer/ui/use-size.ts';

/** ψ from which an area counts; 0 is the threshold. */
export const LEVELS = [0, 10, 100] as const;
export type Level = (typeof LEVELS)[number];

type Carried = Pick<Sillage, 'metres' | 'strength' | 'reach'>;

/** The largest distance with more than `level` at one time; between two distances it is taken as straight. */
export function distanceOf(
  { metres, strength, reach }: Carried,
  time: number,
  level: Level,
): number {
  if (level === 0) return reach[time] ?? 0;
  const row = strength.subarray(time * metres.length, (time + 1) * metres.length);
  const last = row.findLastIndex((psi) => psi >= level);
  if (last < 0) return 0;
  const [here, next = here] = [metres[last] ?? 0, metres[last + 1]];
  const [above, under = 0] = [row[last] ?? 0, row[last + 1]];
  return above > under ? here + ((above - level) / (above - under)) * (next - here) : here;
}

/** From the ground up to the distance, over the day. */
export function areaOf(
  carried: Carried & Pick<Sillage, 'seconds'>,
  level: Level,
  { width, height, axis, farthest }: Size & { readonly axis: TimeAxis; readonly farthest: number },
): string {
  const points = carried.seconds.map((second, time) => {
    const metres = Math.min(farthest, distanceOf(carried, time, level));
    const x = width * placeOf(second, axis);
    return `${x.toFixed(1)} ${(height * (1 - metres / farthest)).toFixed(1)}`;
  });
  return `M0 ${height}L${points.join('L')}L${width} ${height}Z`;
}
