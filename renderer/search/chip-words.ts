// A chip in words: `Calm`, `no clove`, `with vanillin`, in the language of the screen.
import type { ColourFamily } from '#domain/catalogue/material.ts';
import type { EmotionAxis } from '#domain/emotion/emotion.ts';
import type { Chip, Season, Strength, Style, TimeOfDay } from '#domain/search/chip.ts';
import type { Naming } from '#renderer/ui/naming.ts';
import type { Say } from '#renderer/ui/words.ts';

const WORD_MARK = 'word:';

/** What the chip says, without its value. */
export function chipText({ kind, key, value = 1 }: Chip, say: Say, naming: Naming): string {
  switch (kind) {
    case 'emotion':
      return say(`emotion.axis.${key as EmotionAxis}`);
    case 'family':
      return turned(naming.family(key as ColourFamily), value, say);
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
    case 'must':
      return say('brief.must', {
        word: key.startsWith(WORD_MARK)
          ? naming.word(key.slice(WORD_MARK.length))
          : naming.material(key),
      });
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

/** Chips whose value is a level between 0 and 1 that can be set. */
export function hasLevel({ kind, value = 1 }: Chip): boolean {
  return kind === 'emotion' || ((kind === 'family' || kind === 'word') && value > 0);
}

export function chipId({ kind, key }: Chip): string {
  return `${kind}|${key}`;
}
