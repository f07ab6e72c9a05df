// The columns of the formula table and their widths.

export const COLUMNS = [
  ['number', 'num w32'],
  ['state', 'w24'],
  ['family', 'w40'],
  ['material', 'name'],
  ['amount', 'num w72'],
  ['row', 'num w60'],
  ['strength', 'num w60'],
  ['solvent', 'w68'],
  ['concentrate', 'num w68'],
  ['product', 'num w76'],
  ['share', 'w104'],
] as const;
