// Another mod beside the formula at hand: which one, and what it feels like at the same moment.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formulaFromFile } from '#domain/recipe/file.ts';
import { orpc } from '#renderer/bridge/client.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { useWear } from '#renderer/odour/wear-settings.ts';
import { useMoment } from '#renderer/ui/moment.ts';
import type { RadarGhost } from '#renderer/ui/Radar.tsx';
import { useWords } from '#renderer/ui/words.ts';
import type { Draft } from './draft-history.ts';
import { readFormula } from './read-formula.ts';
import { shownOf } from './shown.ts';

interface ModChoiceProps {
  readonly draft: Draft | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (revisionId: string | undefined) => void;
}

export function ModChoice({ draft, chosen = '', onChoose }: ModChoiceProps) {
  const { say } = useWords();
  const { formulaId = '', headId } = draft?.place ?? {};
  const history = useQuery({
    ...orpc.recipe.history.queryOptions({ input: { formulaId } }),
    queryKey: ['mods', formulaId, headId],
    enabled: headId !== undefined,
  });
  const others = (history.data ?? []).filter(({ id }) => id !== headId);
  return (
    <label className="fld t12">
      <span className="mute">{say('odour.mods.beside')}</span>
      <select
        value={others.some(({ id }) => id === chosen) ? chosen : ''}
        disabled={others.length === 0}
        onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      >
        <option value="">{say(others.length === 0 ? 'odour.mods.no' : 'odour.mods.none')}</option>
        {others.map(({ id, number, reason }) => (
          <option key={id} value={id}>
            {say('recipe.mods.number', { mod: number })}
            {reason === '' ? '' : ` · ${reason}`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a kept mod feels like, worn the same and at the same moment. */
export function useModEmotion(
  revisionId: string | undefined,
  tables: Tables,
): RadarGhost | undefined {
  const { say } = useWords();
  const wear = useWear((settings) => settings.wear);
  const seconds = useMoment((moment) => moment.seconds);
  const { data } = useQuery({
    ...orpc.recipe.revision.queryOptions({ input: { revisionId: revisionId ?? '' } }),
    enabled: revisionId !== undefined,
  });
  const reading = useMemo(
    () => data && readFormula(formulaFromFile(data.file, { fallbackName: '' }), tables, wear),
    [data, tables, wear],
  );
  return useMemo(() => {
    if (!data || !reading || revisionId === undefined) return undefined;
    const { emotion } = shownOf(reading, seconds, tables);
    return { id: 'mod', name: say('recipe.mods.number', { mod: data.number }), emotion };
  }, [data, reading, revisionId, seconds, tables, say]);
}
