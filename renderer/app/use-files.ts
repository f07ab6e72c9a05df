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
  readonly dismiss: () => void;
  readonly open: (file: File) => void;
  readonly save: (formula: Formula) => void;
}

export function useFiles(tables: Tables): FileActs {
  const { say } = useWords();
  const openFormula = useDrafts(({ open }) => open);
  const reading = useMutation(orpc.recipe.read.mutationOptions());
  const { mutateAsync } = reading;
  const opening = useMutation({
    mutationFn: async (file: File) => {
      const fallbackName = file.name.replace(/(\.orgue)?\.json$/i, '');
      if (file.size > LONGEST_FILE_TEXT) return tooLarge(file.name, say);
      const answer = await mutateAsync({ text: await file.text(), fallbackName });
      if (!answer.ok) return refusal(file.name, answer, say);
      openFormula(answer.formula);
      return '';
    },
  });
  const { mutate, reset, error } = opening;
  const noAnswer = error ? say('app.error.answer-missing', { reason: error.message }) : '';
  const save = useCallback(
    (formula: Formula) => {
      const text = `${JSON.stringify(fileOf(formula, tables), undefined, 2)}\n`;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      link.download = `${formula.name || 'formula'}.orgue.json`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
    [tables],
  );
  return { problem: opening.data ?? noAnswer, dismiss: reset, open: mutate, save };
}

function tooLarge(file: string, say: Say): string {
  const why = say('reading.too-large', { megabytes: LONGEST_FILE_TEXT / 1e6 });
  return say('recipe.open-failed', { sentence: say('reading.at-file', { file, why }) });
}

/** Where the file is wrong and how, as precisely as the workbench says it. */
function refusal(file: string, answer: ReadFormulaAnswer & { ok: false }, say: Say): string {
  const { code, line, field = '', params } = answer.problem;
  const why = say(`reading.${code}` as Key, params);
  if (line === undefined) {
    return say('recipe.open-failed', { sentence: say('reading.at-file', { file, why }) });
  }
  const place = field === '' ? 'reading.at-line-only' : 'reading.at-line';
  return say('recipe.open-failed', { sentence: say(place, { file, line, field, why }) });
}
