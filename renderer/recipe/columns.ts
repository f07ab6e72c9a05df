// The columns of the formula table, in order; how wide they are stands with the styles of its rows.

/** Each with true where it holds figures. */
export const COLUMNS = [
  ['number', true],
  ['state', false],
  ['family', false],
  ['material', false],
  ['amount', true],
  ['row', true],
  ['strength', true],
  ['solvent', false],
  ['concentrate', true],
  ['product', true],
  ['share', false],
] as const;
