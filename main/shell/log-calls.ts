// Logs each call by its name, whichever door it came through.
import { ORPCError } from '@orpc/server';
import type { Log, Outcome } from './log.ts';

interface Call {
  readonly path: readonly string[];
  readonly next: () => Promise<unknown>;
}

/** For a door's list of interceptors. The path is the found call's own, so it says nothing that a guest made up. */
export function logCalls(log: Log) {
  return async ({ path, next }: Call): Promise<unknown> => {
    const from = performance.now();
    const told = (outcome: Outcome, status?: number) =>
      log.called({ call: path.join('.'), ms: performance.now() - from, outcome, status });
    try {
      const answer = await next();
      told(isStream(answer) ? 'opened' : 'fine');
      return answer;
    } catch (error) {
      const isRefusal = error instanceof ORPCError && error.status < 500;
      const isKnown = error instanceof ORPCError && error.defined;
      told(isRefusal || isKnown ? 'refused' : 'failed', statusOf(error));
      if (!isRefusal && !isKnown) log.failed('call', error);
      throw error;
    }
  };
}

function isStream(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}

function statusOf(error: unknown): number | undefined {
  return error instanceof ORPCError ? error.status : undefined;
}
