// Everything the panes show, gathered: the draft, its reading, the brief, the authority, and names for all of it.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { lineAtPath } from '#domain/recipe/edit.ts';
import type { Line } from '#domain/recipe/formula.ts';
import { targetOf } from '#domain/search/target.ts';
import { orpc, queryClient } from '#renderer/bridge/client.ts';
import { useConnection } from '#renderer/bridge/connection.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { finderOf } from '#renderer/catalogue/find-material.ts';
import { useWear } from '#renderer/odour/wear-settings.ts';
import { useReasonText } from '#renderer/search/use-reason-text.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { Draft } from './draft-history.ts';
import { scopeOf, useCurrentDraft, useDrafts } from './drafts.ts';
import { itemOfVariant, rowNamer } from './names.ts';
import { readFormula } from './read-formula.ts';
import { useAuthority } from './use-authority.ts';
import { useBrief } from './use-brief.ts';
import { useFiles } from './use-files.ts';
import { useFormulaActs } from './use-formula-acts.ts';
import { useOpenFormulas } from './use-open-formulas.ts';

export type WorkbenchModel = ReturnType<typeof useWorkbench>;

export function useWorkbench(tables: Tables) {
  const draft = useCurrentDraft();
  const formula = draft?.formula;
  const scope = scopeOf(
    draft,
    useDrafts((drafts) => drafts.scope),
  );
  const chips = useDrafts((drafts) => drafts.brief.chips);
  const wear = useWear((settings) => settings.wear);
  const reading = useMemo(
    () => (formula ? readFormula(formula, tables, wear) : undefined),
    [formula, tables, wear],
  );
  const target = useMemo(
    () => (chips.length > 0 ? targetOf(chips, tables.catalogue) : undefined),
    [chips, tables],
  );
  const finder = useMemo(
    () => finderOf(tables.materials, tables.safety.naturals, tables.catalogue.descriptors),
    [tables],
  );
  const connection = useConnection();
  return {
    draft,
    formula,
    scope,
    reading,
    target,
    finder,
    connection,
    authority: useAuthority(formula, reading?.check, tables),
    tableDiffers: useTableDiffers(tables, connection === 'connected'),
    openFormulas: useOpenFormulas(tables, reading?.check),
    brief: useBrief(),
    files: useFiles(tables),
    acts: useFormulaActs(),
    ...useNames(draft, tables),
  };
}

const NO_LINES: readonly Line[] = [];

function useNames(draft: Draft | undefined, tables: Tables) {
  const { say } = useWords();
  const naming = useNaming();
  const reasonText = useReasonText();
  const lines = draft?.formula.lines ?? NO_LINES;
  const rowName = useMemo(() => rowNamer(lines, naming, say), [lines, naming, say]);
  return {
    rowName,
    variantName: (variant: string) => naming.item(itemOfVariant(variant, tables.materialById)),
    reasonOf: (path: string) => {
      const item = lineAtPath(lines, path)?.item;
      const reasons = (draft?.reasons ?? []).filter(
        ({ materialId }) => item?.kind === 'material' && item.ref === materialId,
      );
      return reasons.map(reasonText).join(' ');
    },
  };
}

/** Asked at every new connection: a workbench started anew may have read other tables. */
function useTableDiffers({ tableSha256 }: Tables, connected: boolean): boolean {
  const version = useQuery(orpc.catalogue.version.queryOptions());
  useEffect(() => {
    if (connected) void queryClient.invalidateQueries({ queryKey: orpc.catalogue.version.key() });
  }, [connected]);
  return version.data !== undefined && version.data.tableSha256 !== tableSha256;
}
