// What the sheet of an own material does: which one is open, what is typed, what is wrong with it, keeping and deleting.
import { ORPCError } from '@orpc/client';
import { useMemo, useState } from 'react';
import type { FileProblem } from '#domain/recipe/exchange.ts';
import { itemOf } from '#domain/safety/own-parts.ts';
import { client } from '#renderer/bridge/client.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { type Naming, useNaming } from '#renderer/ui/naming.ts';
import { type Key, type Say, useWords } from '#renderer/ui/words.ts';
import { draftOf, type OwnDraft, readOwnDraft } from './own-draft.ts';

export type OwnModel = ReturnType<typeof useOwnSheet>;

/** What the last act came to, as it is said at the foot of the sheet. */
interface Said {
  readonly kind: 'fine' | 'fault';
  readonly text: string;
  /** Path of what is at fault. */
  readonly field?: string | undefined;
}

export function useOwnSheet(ownId: string | undefined, tables: Tables) {
  const { say } = useWords();
  const naming = useNaming();
  const { keptOwn, shippedIndex, catalogue } = tables;
  const fresh = (id: string | undefined) =>
    draftOf(
      keptOwn.find((one) => one.id === id),
      naming.word,
    );
  const [draft, setDraft] = useState(() => fresh(ownId));
  const [said, setSaid] = useState<Said>();
  const read = useMemo(
    () => readOwnDraft(draft, keptOwn, shippedIndex, catalogue.descriptors),
    [draft, keptOwn, shippedIndex, catalogue],
  );
  const show = (next: OwnDraft, then?: Said) => {
    setDraft(next);
    setSaid(then);
  };
  const refuse = (problem: FileProblem) => setSaid(faultOf(problem, draft, say, naming));
  const save = async () => {
    if (!read.ok) return refuse(read.problem);
    const answer = await client.catalogue.keepOwn(read.input);
    if (!answer.ok) return refuse(answer.problem);
    show({ ...draft, id: answer.material.id }, { kind: 'fine', text: say('own.saved') });
  };
  const remove = async () => {
    const { id, name } = draft;
    if (id === undefined) return;
    const answer = await client.catalogue.removeOwn({ id });
    if (answer.outcome === 'in-use') {
      const text = say('own.in-use', { id: name, names: answer.names.join(', ') });
      setSaid({ kind: 'fault', text });
    } else show(fresh(undefined), { kind: 'fine', text: say('own.removed', { id: name }) });
  };
  const failed = (error: unknown) =>
    setSaid({ kind: 'fault', text: say('own.not-kept', { why: reasonOf(error, say) }) });
  return {
    ...{ draft, said, read },
    change: (part: Partial<OwnDraft>) => show({ ...draft, ...part }),
    choose: (id: string | undefined) => show(fresh(id)),
    save: () => void save().catch(failed),
    remove: () => void remove().catch(failed),
  };
}

/** The field by its name on the sheet, and what is wrong with it, in one sentence. */
function faultOf(
  { code, field = '', params }: FileProblem,
  { parts }: OwnDraft,
  say: Say,
  naming: Naming,
): Said {
  const part = parts[Number(/^constituents\[(\d+)\]/.exec(field)?.[1] ?? Number.NaN)];
  const name = part ? naming.item(itemOf({ ...part, percent: 0 })) : say(labelOf(field));
  const why = say(`reading.${code}` as Key, params);
  return { kind: 'fault', text: say('own.field-fault', { field: name, why }), field };
}

const LABELS: readonly (readonly [RegExp, Key])[] = [
  [/^synonyms/, 'own.synonyms'],
  [/^cas/, 'own.cas'],
  [/^descriptors/, 'own.descriptors'],
  [/^impact/, 'own.impact'],
  [/^priceEurPerKg/, 'own.price'],
  [/^constituents/, 'own.composition'],
  [/^statement\.supplier/, 'own.supplier'],
  [/^statement\.dated/, 'own.dated'],
];

function labelOf(field: string): Key {
  return LABELS.find(([path]) => path.test(field))?.[1] ?? 'own.name';
}

function reasonOf(error: unknown, say: Say): string {
  const { detail } =
    error instanceof ORPCError
      ? (error.data as { readonly detail?: string })
      : { detail: undefined };
  return detail ?? say('own.no-answer');
}
