// Preferring one of two: a pair is picked, smelt blind, answered, and only then called by name.
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { SideSheet } from '#renderer/ui/SideSheet.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { BlindPair } from './BlindPair.tsx';
import { type Blind, type Candidate, drawn, type OfferedProposal, partnerOf } from './pairs.ts';
import { useCandidates, useFeedbackList } from './use-feedback.ts';
import { WaitingList } from './WaitingList.tsx';

interface PreferSheetProps {
  /** The revision that is open, which is the first of the pair unless another is picked. */
  readonly currentId: string | undefined;
  readonly proposals: readonly OfferedProposal[];
  /** What two have come to so far. */
  readonly soFar: (one: Candidate, other: Candidate) => ReactNode;
  readonly onClose: () => void;
}

export function PreferSheet({ currentId, proposals, soFar, onClose }: PreferSheetProps) {
  const { say } = useWords();
  const first = useRef<HTMLSelectElement>(null);
  const candidates = useCandidates(proposals);
  const [blind, setBlind] = useState<Blind>();
  return (
    <SideSheet
      title={say('feedback.prefer.title')}
      first={first}
      onClose={onClose}
      onSave={() => undefined}
    >
      {blind ? (
        <BlindPair blind={blind} onAgain={() => setBlind(undefined)} />
      ) : (
        <PickTwo
          candidates={candidates}
          currentId={currentId}
          first={first}
          soFar={soFar}
          onBegin={(one, other) => setBlind(drawn(one, other, chance()))}
        />
      )}
      <WaitingList />
      {blind ? null : <PreferredList candidates={candidates} />}
    </SideSheet>
  );
}

/** Not the page's ordinary chance: an order that can be foreseen is not blind. */
function chance(): number {
  const [drawnNumber = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawnNumber / 2 ** 32;
}

interface PickProps extends Pick<PreferSheetProps, 'soFar'> {
  readonly candidates: readonly Candidate[];
  readonly currentId: string | undefined;
  readonly first: RefObject<HTMLSelectElement | null>;
  readonly onBegin: (one: Candidate, other: Candidate) => void;
}

function PickTwo({ candidates, currentId, first, soFar, onBegin }: PickProps) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<{ one?: string; other?: string }>({});
  const start = candidates.find(({ id }) => id === currentId) ?? candidates[0];
  const oneId = chosen.one ?? start?.id ?? '';
  const otherId =
    chosen.other !== undefined && chosen.other !== oneId
      ? chosen.other
      : partnerOf(candidates, oneId);
  const one = candidates.find(({ id }) => id === oneId);
  const other = candidates.find(({ id }) => id === otherId);
  if (!one || !other) return <p className="sec t12">{say('feedback.prefer.too-few')}</p>;
  const fields = [
    { label: say('feedback.prefer.first'), value: one, ref: first, pick: 'one' },
    { label: say('feedback.prefer.second'), value: other, ref: undefined, pick: 'other' },
  ] as const;
  return (
    <>
      <div className="sec pick">
        {fields.map(({ label, value, ref, pick }) => (
          <label key={pick} className="fld">
            <span className="mute">{label}</span>
            <select
              ref={ref}
              className="grow"
              value={value.id}
              onChange={(event) => setChosen({ ...chosen, [pick]: event.currentTarget.value })}
            >
              {candidates
                .filter(({ id }) => pick === 'one' || id !== one.id)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
            <Icon name="open" small />
          </label>
        ))}
        <div className="row">
          <button type="button" className="btn pri" onClick={() => onBegin(one, other)}>
            {say('feedback.prefer.begin')}
          </button>
          <span className="badge">{say('feedback.prefer.drawn')}</span>
        </div>
      </div>
      {soFar(one, other)}
    </>
  );
}

function PreferredList({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { say } = useWords();
  const { data } = useFeedbackList();
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  const name = (id: string) => names.get(id) ?? say('feedback.prefer.elsewhere');
  const preferences = data?.preferences ?? [];
  return (
    <Section title={say('feedback.prefer.list')}>
      {preferences.length === 0 ? (
        <p className="note">{say('feedback.prefer.list-none')}</p>
      ) : (
        <ul className="t12">
          {preferences.toReversed().map(({ preference_id, better_id, other_id }) => (
            <li key={preference_id} data-preferred={preference_id}>
              {say('feedback.prefer.list-line', { better: name(better_id), other: name(other_id) })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
