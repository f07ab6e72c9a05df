// Chips and reasons of the composer in words: said alike in the window and in the terminal, each with its own voice.
import type { EmotionAxis } from '#domain/emotion/emotion.ts';
import type { Chip, Season, Strength, Style, TimeOfDay } from '#domain/search/chip.ts';
import type { Reason } from '#domain/search/proposal.ts';

type ChipKey =
  | `emotion.axis.${EmotionAxis}`
  | `search.chip.season.${Season}`
  | `search.chip.time.${TimeOfDay}`
  | `search.chip.style.${Style}`
  | `search.chip.strength.${Strength}`
  | 'search.chip.budget'
  | 'brief.must'
  | 'brief.without'
  | 'brief.less';
type ReasonKey = `search.reason.${Reason['code']}` | `search.chip.style.${Style}`;

/** A voice that knows at least these keys. */
type Voice<Key> = (key: Key, params?: Readonly<Record<string, string | number>>) => string;

/** What keys are called in the language of the voice. */
interface Names<Family extends string> {
  readonly material: (id: string) => string;
  readonly word: (word: string) => string;
  readonly family: (family: Family) => string;
}

const WORD_MARK = 'word:';

/** What the chip says: `Calm`, `no clove`, `with vanillin`; a level is not part of it. */
export function chipText<Family extends string>(
  { kind, key, value = 1 }: Chip,
  say: Voice<ChipKey>,
  names: Names<Family>,
): string {
  switch (kind) {
    case 'emotion':
      return say(`emotion.axis.${key as EmotionAxis}`);
    case 'family':
      return turned(names.family(key as Family), value, say);
    case 'word':
      return turned(names.word(key), value, say);
    case 'season':
      return say(`search.chip.season.${key as Season}`);
    case 'time':
      return say(`search.chip.time.${key as TimeOfDay}`);
    case 'style':
      return say(`search.chip.style.${key as Style}`);
    case 'strength':
      return say(`search.chip.strength.${key as Strength}`);
    case 'must': {
      const isWord = key.startsWith(WORD_MARK);
      const word = isWord ? names.word(key.slice(WORD_MARK.length)) : names.material(key);
      return say('brief.must', { word });
    }
    case 'avoid':
      return say('brief.without', { word: names.material(key) });
    case 'budget':
      return say('search.chip.budget', { value });
  }
}

function turned(word: string, value: number, say: Voice<ChipKey>): string {
  if (value <= -1) return say('brief.without', { word });
  return value < 0 ? say('brief.less', { word }) : word;
}

/** Why a material is in a proposal; keys among the reason's variables become words. */
export function reasonText<Family extends string>(
  { code, params }: Reason,
  say: Voice<ReasonKey>,
  names: Pick<Names<Family>, 'word' | 'family'>,
): string {
  const { word, family, family2, style } = params;
  return say(`search.reason.${code}`, {
    ...(word === undefined ? {} : { word: names.word(word) }),
    ...(family === undefined ? {} : { family: names.family(family as Family) }),
    ...(family2 === undefined ? {} : { family2: names.family(family2 as Family) }),
    ...(style === undefined ? {} : { style: say(`search.chip.style.${style as Style}`) }),
  });
}
