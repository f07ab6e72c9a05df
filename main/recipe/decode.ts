// From bytes to text: strict UTF-8, with a byte order mark allowed, and the line on which it breaks.

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number };

const NEW_LINE = 0x0a;

/** The text, or the number of the first line whose bytes are not UTF-8. */
export function decode(bytes: Uint8Array): Decoded {
  const text = strictly(bytes);
  return text === undefined ? { ok: false, line: brokenLine(bytes) } : { ok: true, text };
}

/** A line feed is never part of a longer character, so that each line can be tried by itself. */
function brokenLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(NEW_LINE, start);
    if (end < 0 || strictly(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
