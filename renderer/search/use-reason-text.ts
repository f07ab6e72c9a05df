// Why a material is in a proposal, as a sentence of the window.
import { reasonText } from '#contract/proposal-text.ts';
import type { Reason } from '#domain/search/proposal.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { useWords } from '#renderer/ui/words.ts';

/** A function from a reason to its sentence. */
export function useReasonText(): (reason: Reason) => string {
  const { say } = useWords();
  const { word, familyInText } = useNaming();
  return (reason) => reasonText(reason, say, { word, family: familyInText });
}
