// Text as UTF-8 bytes and back, strictly: what is not UTF-8 is not text.

export function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return Uint8Array.from(bytes);
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

/** The text of `length` bytes from `from`; undefined where they are not UTF-8, or name half of a pair. */
export function utf8Text(bytes: Uint8Array, from: number, length: number): string | undefined {
  const end = from + length;
  let text = '';
  for (let at = from; at < end; ) {
    const lead = bytes[at] ?? 0;
    const more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    if ((lead >= 0x80 && lead < 0xc2) || lead > 0xf4 || at + more >= end) return undefined;
    let code = more === 0 ? lead : lead & (0x3f >> more);
    for (let step = 1; step <= more; step += 1) {
      const next = bytes[at + step] ?? 0;
      if ((next & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (next & 0x3f);
    }
    const isLong = code < (LEAST[more] ?? 0);
    if (isLong || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    text += String.fromCodePoint(code);
    at += 1 + more;
  }
  return text;
}

/** The first code that needs so many bytes more; below it a shorter spelling exists. */
const LEAST = [0, 0x80, 0x800, 0x10000];
