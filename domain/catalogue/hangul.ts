// Hangul as it is searched: by initial consonants, and from any syllable on.

const CONSONANTS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** Keyboards join two consonants typed in a row where a syllable could end in both. */
const JOINED = 'ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ';
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const SYLLABLES_PER_CONSONANT = 588;

/** Each spelling of consonants alone, as typed and as levelled by NFKD, with the initials it stands for. */
const TYPED: ReadonlyMap<string, string> = new Map(
  [...CONSONANTS.split('').map((one) => one + one), ...JOINED.split(' ')].flatMap(
    ([typed = '', ...initials]) =>
      [typed, typed.normalize('NFKD')].map((spelling) => [spelling, initials.join('')] as const),
  ),
);

/** `베르가못 오일` → `ㅂㄹㄱㅁ ㅇㅇ`; what is not Hangul is left out, words stay apart. */
export function initialConsonants(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => [...word].map(initialOf).join(''))
    .filter((word) => word !== '')
    .join(' ');
}

function initialOf(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) {
    return CONSONANTS[Math.floor((code - FIRST_SYLLABLE) / SYLLABLES_PER_CONSONANT)] ?? '';
  }
  return TYPED.get(char) ?? '';
}

/** True for a query of consonants only, however they were typed. */
export function isConsonants(text: string): boolean {
  return text !== '' && [...text].every((char) => TYPED.has(char));
}

/** A word and all its ends: `가못` is found in `베르가못` because it begins one of them. */
export function endsOf(word: string): string[] {
  const chars = [...word];
  return chars.map((_, from) => chars.slice(from).join(''));
}
