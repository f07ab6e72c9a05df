// Plain text tables whose columns stay straight in Korean too, where a syllable is two cells wide.

/** Width in terminal cells: Hangul, CJK and full-width forms take two. */
function cellWidth(text: string): number {
  let width = 0;
  for (const char of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(
        char,
      )
        ? 2
        : 1;
  return width;
}

/** Rows under a head; columns named in `right` are right-aligned. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string {
  const widths = head.map((cell, column) =>
    Math.max(cellWidth(cell), ...rows.map((row) => cellWidth(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        const blank = ' '.repeat(Math.max(0, width - cellWidth(cell)));
        return right.includes(column) ? blank + cell : cell + blank;
      })
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join(
    '\n',
  );
}

/** Floored in the last digit shown: a maximum never reads higher than it is. */
export function floored(value: number, places: number): string {
  const step = 10 ** places;
  return (Math.floor(value * step * (1 + 1e-12)) / step).toFixed(places);
}

/** Ceiled in the last digit shown: an exposure never reads lower than it is; a ratio over 1 never reads 1. */
export function ceiled(value: number, places: number): string {
  const step = 10 ** places;
  const shown = (Math.ceil(value * step * (1 - 1e-12)) / step).toFixed(places);
  return value > 1 && Number(shown) === 1 ? `> ${shown}` : shown;
}
