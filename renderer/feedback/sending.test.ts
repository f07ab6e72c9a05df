// A rating on its way: it clears the sheet at once, is told when it is refused, and never becomes two.
import { ORPCError } from '@orpc/client';
import { beforeEach, expect, test } from 'vitest';
import { type RatedAnswer, rateInput } from '#contract/feedback.ts';
import { ratingOf, useFeedbackDrafts, type Waiting } from './draft.ts';
import { resendFeedback, sendFeedback } from './sending.ts';

const NOW = Date.UTC(2026, 10, 25, 14, 2);
const FORMULA = 'autumn cedar';

const drafts = () => useFeedbackDrafts.getState();

beforeEach(() => useFeedbackDrafts.setState({ ratings: {}, waiting: [] }));

/** A sheet as a perfumer fills it, put on its way. */
function finished(): Waiting {
  drafts().changeRating(FORMULA, { scores: { overall: 4, balance: 2.5 }, notes: ['woody'] });
  drafts().changeRating(FORMULA, { text: ' 차분함 ' });
  const draft = drafts().ratings[FORMULA];
  const input = draft && ratingOf(draft, 'revision-4', '30m', NOW);
  if (!input) throw new Error('the sheet is not finished');
  return { kind: 'rating', formulaId: FORMULA, input };
}

/** A workbench that answers in turn, and what it was sent. */
function workbench(...answers: readonly (RatedAnswer['outcome'] | Error)[]) {
  const sent: string[] = [];
  let kept = 0;
  const answer = async ({ id }: { readonly id: string }): Promise<RatedAnswer> => {
    const next = answers[sent.length] ?? 'kept';
    sent.push(id);
    if (next instanceof Error) throw next;
    return { id, outcome: next };
  };
  const onKept = () => {
    kept += 1;
  };
  return { delivery: { rate: answer, prefer: answer, onKept }, sent, kept: () => kept };
}

test('a sheet without an overall score is no rating, and one with it is what the contract takes', () => {
  drafts().changeRating(FORMULA, { scores: { balance: 2 } });
  const unfinished = drafts().ratings[FORMULA];
  expect(unfinished && ratingOf(unfinished, 'revision-4', '0', NOW)).toBeUndefined();
  const { input } = finished();
  expect(rateInput.parse(input)).toEqual(input);
  expect(input).toMatchObject({ overall: 4, balance: 2.5, smeltAt: '30m', text: '차분함' });
  expect(Object.keys(input)).not.toContain('intensity');
});

test('the id stays while the sheet is filled, and the next rating has another', () => {
  drafts().changeRating(FORMULA, { text: 'one' });
  const first = drafts().ratings[FORMULA]?.id;
  drafts().changeRating(FORMULA, { text: 'two' });
  expect(drafts().ratings[FORMULA]?.id).toBe(first);
  drafts().send(finished());
  expect(drafts().ratings[FORMULA]).toBeUndefined();
  drafts().changeRating(FORMULA, { text: 'three' });
  expect(drafts().ratings[FORMULA]?.id).not.toBe(first);
});

test.each(['kept', 'known'] as const)('what is %s waits no more', async (outcome) => {
  const { delivery, kept } = workbench(outcome);
  const sending = sendFeedback(finished(), delivery);
  expect(drafts().waiting).toHaveLength(1);
  await sending;
  expect([drafts().waiting.length, kept()]).toEqual([0, 1]);
});

test('what is refused says why and is sent again under the same id', async () => {
  const full = new ORPCError('NOT_KEPT', { data: { why: 'disk-full', detail: '' } });
  const { delivery, sent, kept } = workbench(full, new ORPCError('STORE_MISSING'), 'kept');
  const waiting = finished();
  await sendFeedback(waiting, delivery);
  expect(drafts().waiting[0]?.problem).toBe('disk-full');
  await resendFeedback(waiting.input.id, delivery);
  expect(drafts().waiting[0]?.problem).toBe('missing');
  await resendFeedback(waiting.input.id, delivery);
  expect(drafts().waiting).toEqual([]);
  expect([new Set(sent).size, sent.length, kept()]).toEqual([1, 3, 1]);
});

test('an id that belongs to another is told, and the next try has a new one', async () => {
  const { delivery, sent } = workbench('taken', 'kept');
  const waiting = finished();
  await sendFeedback(waiting, delivery);
  expect(drafts().waiting[0]?.problem).toBe('taken');
  await resendFeedback(waiting.input.id, delivery);
  expect(drafts().waiting).toEqual([]);
  expect(new Set(sent).size).toBe(2);
});
