// How a formula's emotions move over a day: the four axes at each of its times.
import type { Day } from '#domain/odour/day.ts';
import { EMOTION_AXES, type Emotion } from './emotion.ts';
import type { EmotionIndex } from './emotion-index.ts';
import { EMOTION_GAIN } from './read.ts';

/** Values by time in EMOTION_AXES order; 0.5 on every axis where nothing is perceived. */
export function emotionOverDay({ film, psi, seconds }: Day, index: EmotionIndex): Float64Array {
  const axes = EMOTION_AXES.length;
  const count = film.species.length;
  const pull = new Float64Array(count * axes);
  for (const { species, voiceId, share } of film.voices) {
    const own = index.materials.get(voiceId)?.pull;
    if (!own) continue;
    EMOTION_AXES.forEach((axis, at) => {
      const place = species * axes + at;
      pull[place] = (pull[place] ?? 0) + share * own[axis];
    });
  }
  const rows = new Float64Array(seconds.length * axes);
  for (let time = 0; time < seconds.length; time += 1) {
    let total = 0;
    const row = time * axes;
    for (let at = 0; at < count; at += 1) {
      const intensity = psi[time * count + at] ?? 0;
      total += intensity;
      for (let axis = 0; axis < axes; axis += 1) {
        rows[row + axis] = (rows[row + axis] ?? 0) + intensity * (pull[at * axes + axis] ?? 0);
      }
    }
    for (let axis = 0; axis < axes; axis += 1) {
      const mean = total > 0 ? (rows[row + axis] ?? 0) / total : 0;
      rows[row + axis] = 1 / (1 + Math.exp(-EMOTION_GAIN * mean));
    }
  }
  return rows;
}

/** One row of `emotionOverDay` by name. */
export function emotionRow(rows: Float64Array, time: number): Emotion {
  const [joy = 0.5, calm = 0.5, energy = 0.5, romance = 0.5] = rows.subarray(
    time * 4,
    time * 4 + 4,
  );
  return { joy, calm, energy, romance };
}
