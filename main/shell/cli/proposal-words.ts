// Chips, reasons and notes of the composer as sentences of the terminal.
import { chipText, reasonText } from '#contract/proposal-text.ts';
import type { Chip } from '#domain/search/chip.ts';
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
    chip: (chip) => {
      const text = chipText(chip, say, naming);
      return chip.kind === 'emotion' ? `${text} ${chip.value ?? 1}` : text;
    },
    reason: (reason) => reasonText(reason, say, naming),
    note: ({ code, materialId, params }) => {
      const material = materialId === undefined ? {} : { material: naming.material(materialId) };
      return say(`search.note.${code}`, { ...params, ...material });
    },
    material: naming.material,
  };
}
