// Which arm stands first on the table: decided by who is asked and about what, so that nobody can know or steer it.

/** True when the first arm is shown first; the same person, brief and salt always see the same order. */
export function isFirstShownFirst(user: string, brief: string, salt: string): boolean {
  let hash = 0x811c9dc5;
  for (const part of [user, brief, salt]) {
    // The length before each part: otherwise "ab" and "c" would be asked as "a" and "bc".
    for (const char of `${part.length}:${part}`) {
      hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    }
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return ((hash ^ (hash >>> 15)) & 1) === 0;
}
