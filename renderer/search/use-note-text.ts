// A note of the composer in words, its material by name.
import type { ComposeNote } from '#domain/search/proposal.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { useWords } from '#renderer/ui/words.ts';

export function useNoteText(): (note: ComposeNote) => string {
  const { say } = useWords();
  const naming = useNaming();
  return ({ code, materialId, params }) => {
    const material = materialId === undefined ? {} : { material: naming.material(materialId) };
    return say(`search.note.${code}`, { ...params, ...material });
  };
}
