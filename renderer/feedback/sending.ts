// Brings a rating to the workbench: a broken line is waited for, a refusal is told, and the list is read again.
import { ORPCError } from '@orpc/client';
import type { PreferInput, RatedAnswer, RateInput } from '#contract/feedback.ts';
import { type Problem, useFeedbackDrafts, type Waiting } from './draft.ts';

/** The two calls, and what follows once something is kept. */
export interface Delivery {
  readonly rate: (input: RateInput) => Promise<RatedAnswer>;
  readonly prefer: (input: PreferInput) => Promise<RatedAnswer>;
  readonly onKept: () => void;
}

/** Resolves when it is kept or refused; a line that breaks meanwhile only makes it take longer. */
export async function sendFeedback(waiting: Waiting, delivery: Delivery): Promise<void> {
  useFeedbackDrafts.getState().send(waiting);
  await deliver(waiting, delivery);
}

export async function resendFeedback(id: string, delivery: Delivery): Promise<void> {
  const waiting = useFeedbackDrafts.getState().resend(id);
  if (waiting) await deliver(waiting, delivery);
}

async function deliver(waiting: Waiting, { rate, prefer, onKept }: Delivery): Promise<void> {
  const { settle, tell } = useFeedbackDrafts.getState();
  const { id } = waiting.input;
  try {
    const { outcome } = await (waiting.kind === 'rating'
      ? rate(waiting.input)
      : prefer(waiting.input));
    if (outcome === 'taken') return tell(id, 'taken');
    settle(id);
    onKept();
  } catch (error) {
    tell(id, whyNotKept(error));
  }
}

const KEPT_PROBLEMS: readonly Problem[] = ['damaged', 'newer', 'read-only', 'disk-full', 'failed'];

/** The reason behind a refusal, as a key of the words. */
export function whyNotKept(error: unknown): Problem {
  if (!(error instanceof ORPCError)) return 'failed';
  if (error.code === 'STORE_MISSING') return 'missing';
  const why = (error.data as { readonly why?: unknown } | undefined)?.why;
  return KEPT_PROBLEMS.find((one) => one === why) ?? 'failed';
}
