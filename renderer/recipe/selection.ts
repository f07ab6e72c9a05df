// Which rows are chosen: one after another with Ctrl, from one to another with Shift, all of them, or none.

export interface Selection {
  readonly paths: ReadonlySet<string>;
  /** Where a range begins; absent while nothing is chosen. */
  readonly anchor?: string;
}

export const NOTHING_CHOSEN: Selection = { paths: new Set() };

/** From the anchor, or from `from` where there is none, to `to`; everything between them in the order drawn. */
export function chosenTo(
  { anchor }: Selection,
  order: readonly string[],
  from: string,
  to: string,
): Selection {
  const start = anchor !== undefined && order.includes(anchor) ? anchor : from;
  const [low = 0, high = 0] = [order.indexOf(start), order.indexOf(to)].sort((a, b) => a - b);
  return { paths: new Set(order.slice(Math.max(0, low), high + 1)), anchor: start };
}

export function toggled({ paths }: Selection, path: string): Selection {
  const next = new Set(paths);
  if (!next.delete(path)) next.add(path);
  return next.size === 0 ? NOTHING_CHOSEN : { paths: next, anchor: path };
}

export function chosen(paths: readonly string[]): Selection {
  const [anchor] = paths;
  return anchor === undefined ? NOTHING_CHOSEN : { paths: new Set(paths), anchor };
}
