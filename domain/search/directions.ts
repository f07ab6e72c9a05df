// Evenly spread wishes: every way of dividing one whole among the objectives in equal steps.

/** All rows of `width` shares that are multiples of 1/divisions and sum to 1 (Das and Dennis 1998), row after row. */
export function directions(width: number, divisions: number): Float64Array {
  const rows: number[] = [];
  const row: number[] = [];
  const divide = (left: number) => {
    if (row.length === width - 1) {
      rows.push(...row, left / divisions);
      return;
    }
    for (let part = 0; part <= left; part += 1) {
      row.push(part / divisions);
      divide(left - part);
      row.pop();
    }
  };
  divide(divisions);
  return Float64Array.from(rows);
}

/** The same rows, each brought to length 1. */
export function unitRows(rows: Float64Array, width: number): Float64Array {
  return rows.map((value, at) => {
    const from = at - (at % width);
    return value / Math.hypot(...rows.subarray(from, from + width));
  });
}
