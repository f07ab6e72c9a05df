// Formula files in and out of the window: read by the workbench, written by the browser.
import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { LONGEST_FILE_TEXT, type ReadFormulaAnswer } from '#contract/recipe-file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { orpc } from '#renderer/bridge/client.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { type Key, type Say, useWords } from '#renderer/ui/words.ts';
import { useDrafts } from './drafts.ts';
import { fileOf } from './read-formula.ts';

export interface FileActs {
  /** Why the last file was refused; empty when it was not. */
  readonly problem: string;
  readonly open: (file: File) => void;
  readonly save: (formula: Formula) => void;
}

export function useFiles(tables: Tables): FileActs {
  const { say } = useWords();
  const openFormula = useDrafts(({ open }) => open);
  const markSaved = useDrafts((drafts) => drafts.markSaved);
  const reading = useMutation(orpc.recipe.read.mutationOptions());
  const { mutateAsync } = reading;
  const opening = useMutation({
    mutationFn: async (file: File) => {
      const fallbackName = file.name.replace(/(\.orgue)?\.json$/i, '');
      if (file.size > LONGEST_FILE_TEXT) return tooLarge(file, say);
      const answer = await mutateAsync({ text: await file.text(), fallbackName });
      if (!answer.ok)
        return say('recipe.open-failed', { file: file.name, why: whyOf(answer, say) });
      openFormula(answer.formula);
      return '';
    },
  });
  const { mutate } = opening;
  const save = useCallback(
    (formula: Formula) => {
      const text = `${JSON.stringify(fileOf(formula, tables), undefined, 2)}\n`;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      link.download = `${formula.name || 'formula'}.orgue.json`;
      link.click();
      URL.revokeObjectURL(link.href);
      markSaved();
    },
    [tables, markSaved],
  );
  return { problem: opening.data ?? opening.error?.message ?? '', open: mutate, save };
}

function tooLarge(file: File, say: Say): string {
  const megabytes = LONGEST_FILE_TEXT / 1e6;
  return say('recipe.open-failed', {
    file: file.name,
    why: say('reading.too-large', { megabytes }),
  });
}

function whyOf(answer: ReadFormulaAnswer & { ok: false }, say: Say): string {
  const { code, line, field, params } = answer.problem;
  const why = say(`reading.${code}` as Key, params);
  return [line === undefined ? '' : `${line}`, field ?? '', why]
    .filter((part) => part !== '')
    .join(', ');
}
