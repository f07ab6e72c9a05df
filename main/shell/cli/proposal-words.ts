// Chips, reasons and notes of the composer as sentences of the terminal.
import type { EmotionAxis } from '#domain/emotion/emotion.ts';
import type { Chip, Season, Strength, Style, TimeOfDay } from '#domain/search/chip.ts';
import type { ComposeNote, Reason } from '#domain/search/proposal.ts';
import type { Naming } from './naming.ts';
import type { Say } from './speak.ts';

export interface ProposalWords {
  readonly chip: (chip: Chip) => string;
  readonly reason: (reason: Reason) => string;
  readonly note: (note: ComposeNote) => string;
  readonly material: (id: string) => string;
}

export function wordsOf(say: Say, naming: Naming): ProposalWords {
  return {
    chip: (chip) => chipWords(chip, say, naming),
    reason: ({ code, params }) => {
      const { word, family, family2, style } = params;
      return say(`search.reason.${code}`, {
        ...(word === undefined ? {} : { word: naming.word(word) }),
        ...(family === undefined ? {} : { family: naming.family(family) }),
        ...(family2 === undefined ? {} : { family2: naming.family(family2) }),
        ...(style === undefined ? {} : { style: say(`search.chip.style.${style as Style}`) }),
      });
    },
    note: ({ code, materialId, params }) => {
      const material = materialId === undefined ? {} : { material: naming.material(materialId) };
      return say(`search.note.${code}`, { ...params, ...material });
    },
    material: naming.material,
  };
}

const WORD_MARK = 'word:';

function chipWords({ kind, key, value = 1 }: Chip, say: Say, naming: Naming): string {
  switch (kind) {
    case 'emotion':
      return `${say(`emotion.axis.${key as EmotionAxis}`)} ${value}`;
    case 'family':
      return turned(naming.family(key), value, say);
    case 'word':
      return turned(naming.word(key), value, say);
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
      const word = isWord ? naming.word(key.slice(WORD_MARK.length)) : naming.material(key);
      return say('brief.must', { word });
    }
    case 'avoid':
      return say('brief.without', { word: naming.material(key) });
    case 'budget':
      return say('search.chip.budget', { value });
  }
}

function turned(word: string, value: number, say: Say): string {
  if (value <= -1) return say('brief.without', { word });
  return value < 0 ? say('brief.less', { word }) : word;
}
