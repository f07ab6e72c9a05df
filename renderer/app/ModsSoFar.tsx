// The mod at hand against the one it was smelt against most, so far: another mod, or any kept formula.
import { useQuery } from '@tanstack/react-query';
import { orpc } from '#renderer/bridge/client.ts';
import type { OfferedProposal } from '#renderer/feedback/pairs.ts';
import { useCandidates } from '#renderer/feedback/use-feedback.ts';
import { AbSection } from '#renderer/learning/AbSection.tsx';
import { useWords } from '#renderer/ui/words.ts';
import type { Draft } from './draft-history.ts';

const NO_PROPOSALS: readonly OfferedProposal[] = [];

export function ModsSoFar({ draft }: { readonly draft: Draft | undefined }) {
  const { say } = useWords();
  const { formulaId = '', headId } = draft?.place ?? {};
  const { data = [] } = useQuery({
    ...orpc.recipe.history.queryOptions({ input: { formulaId } }),
    queryKey: ['mods', formulaId, headId],
    enabled: headId !== undefined,
  });
  const mods = data.map(({ id, number }) => ({
    id,
    name: say('recipe.mods.number', { mod: number }),
  }));
  const others = [...mods, ...useCandidates(NO_PROPOSALS)].filter(({ id }) => id !== headId);
  return <AbSection first={mods.find(({ id }) => id === headId)} others={others} />;
}
