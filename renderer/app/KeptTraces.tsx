// What opens about kept revisions: the mods of a formula, and two of its revisions side by side.
import { useQuery } from '@tanstack/react-query';
import { formulaFromFile } from '#domain/recipe/file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { orpc } from '#renderer/bridge/client.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { ModsPanel } from '#renderer/recipe/ModsPanel.tsx';
import { type ComparedSide, CompareTable } from '#renderer/search/CompareTable.tsx';
import { useWhy } from '#renderer/ui/why.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { Draft } from './draft-history.ts';
import { branchFrom, nameMod } from './kept-branches.ts';
import { readFormula } from './read-formula.ts';

interface ModsProps {
  readonly draft: Draft;
  readonly tables: Tables;
}

export function Mods({ draft, tables }: ModsProps) {
  const { say } = useWords();
  const openWhy = useWhy();
  const { formulaId, headId } = draft.place;
  const history = useQuery({
    ...orpc.recipe.history.queryOptions({ input: { formulaId } }),
    queryKey: ['mods', formulaId, headId],
  });
  if (history.error) return <p className="note">{say('recipe.mods.unread')}</p>;
  if (!history.data) return <p className="note">{say('recipe.mods.reading')}</p>;
  return (
    <ModsPanel
      history={history.data}
      headId={headId}
      acts={{
        name: (reason) => void nameMod(draft, reason, tables),
        branchFrom: (step) => void branchFrom(step),
        compare: ({ id }) => openWhy({ kind: 'compare', revisionId: id }),
      }}
    />
  );
}

interface CompareProps extends ModsProps {
  readonly revisionId: string;
}

export function Compare({ draft, tables, revisionId }: CompareProps) {
  const { say } = useWords();
  const revision = useQuery(orpc.recipe.revision.queryOptions({ input: { revisionId } }));
  if (!revision.data) {
    return (
      <p className="note">{say(revision.error ? 'recipe.mods.unread' : 'recipe.mods.reading')}</p>
    );
  }
  const { file, number } = revision.data;
  const before = formulaFromFile(file, { fallbackName: '' });
  return (
    <CompareTable
      before={sideOf(before, say('recipe.mods.number', { mod: number }), tables)}
      now={sideOf(draft.formula, say('recipe.mods.now'), tables)}
    />
  );
}

function sideOf(formula: Formula, label: string, tables: Tables): ComparedSide {
  const reading = readFormula(formula, tables);
  const cost = reading?.cost;
  return {
    label,
    formula,
    verdict: reading?.check.verdict,
    maxDosagePercent: reading?.check.maxDosagePercent,
    costEurPerKg: cost?.unpriced.length === 0 ? cost.pricedEurPerKg : undefined,
  };
}
