// Why a material is in a proposal, as a sentence.
import type { ColourFamily } from '#domain/catalogue/material.ts';
import type { Style } from '#domain/search/chip.ts';
import type { Reason } from '#domain/search/proposal.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { useWords } from '#renderer/ui/words.ts';

/** A function from a reason to its sentence; keys among its variables become words. */
export function useReasonText(): (reason: Reason) => string {
  const { say } = useWords();
  const naming = useNaming();
  return ({ code, params }) => {
    const { word, family, family2, style } = params;
    return say(`search.reason.${code}`, {
      ...(word === undefined ? {} : { word: naming.word(word) }),
      ...(family === undefined ? {} : { family: naming.familyInText(family as ColourFamily) }),
      ...(family2 === undefined ? {} : { family2: naming.familyInText(family2 as ColourFamily) }),
      ...(style === undefined ? {} : { style: say(`search.chip.style.${style as Style}`) }),
    });
  };
}
