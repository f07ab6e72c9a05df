// First weights: orthogonal rows, so that signals neither fade nor swell on their way through an untrained network.
import type { Random } from '#domain/search/random.ts';
import type { Numbers } from './matrix.ts';
import { normal } from './normal.ts';

/** Fills `weights` (inputs x outputs) with an orthogonal matrix times `gain` (Saxe, McClelland, Ganguli 2014). */
export function orthogonal(
  weights: Numbers,
  inputs: number,
  outputs: number,
  gain: number,
  random: Random,
): void {
  const [long, short] = inputs >= outputs ? [inputs, outputs] : [outputs, inputs];
  const columns: Float64Array[] = [];
  while (columns.length < short) {
    const column = Float64Array.from({ length: long }, () => normal(random));
    for (const other of columns) subtract(column, other, dot(column, other));
    const length = Math.sqrt(dot(column, column));
    if (length < 1e-8) continue;
    columns.push(column.map((value) => value / length));
  }
  for (let input = 0; input < inputs; input += 1) {
    for (let output = 0; output < outputs; output += 1) {
      const [column, row] = inputs >= outputs ? [output, input] : [input, output];
      weights[input * outputs + output] = gain * (columns[column]?.[row] ?? 0);
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function subtract(from: Float64Array, other: Float64Array, times: number): void {
  for (let at = 0; at < from.length; at += 1) {
    from[at] = (from[at] ?? 0) - times * (other[at] ?? 0);
  }
}
