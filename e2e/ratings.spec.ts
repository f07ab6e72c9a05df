// Ratings are posted while the workbench is killed again and again: whoever was told "kept" finds it kept, once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { type ListedFeedback, SUBMIT_PATH } from '#contract/feedback.ts';
import { type RunningWebShell, startWebShell } from './web-shell.ts';

const RATINGS = 300;
const KILLS = 5;
/** Programs that post side by side. */
const POSTERS = 8;
const SEED = 20_251_014;

const TOKEN = 'a-token-that-a-supervisor-keeps-over-restarts';

/** The same sequence for the same seed, in [0, 1). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const ratingOf = (at: number) => ({
  recipe_id: `recipe-${at}`,
  user_rating: 1 + (at % 9) / 2,
  feedback_text: `향이 너무 강함 ${at}`,
  preferred_notes: ['citrus', 'woody'],
  timestamp: new Date(Date.UTC(2025, 9, 14, 0, 0, at)).toISOString(),
});

interface Posted {
  readonly id: string;
  /** How often the answer was lost with the workbench. */
  readonly cuts: number;
  /** True when it had been kept, and only the answer was lost. */
  readonly wasKept: boolean;
}

/** Posts until it is told that the rating is kept. */
async function post(at: number, port: number): Promise<Posted> {
  for (let cuts = 0; ; ) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${SUBMIT_PATH}`, {
        method: 'POST',
        headers: {
          ...{ authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
          'idempotency-key': `rating-${at}`,
        },
        body: JSON.stringify(ratingOf(at)),
      });
      const { rating_id, status } = (await answer.json()) as { rating_id: string; status: string };
      expect([200, 201]).toContain(answer.status);
      expect(status).toBe('kept');
      return { id: rating_id, cuts, wasKept: answer.status === 200 };
    } catch (error) {
      // Cut off or not there yet: only that is a reason to ask again.
      if (!(error instanceof TypeError)) throw error;
      const { code } = error.cause as { readonly code?: string };
      if (code !== 'ECONNREFUSED') cuts += 1;
      await pause(25);
    }
  }
}

async function listed({ port }: RunningWebShell): Promise<ListedFeedback> {
  const answer = await fetch(`http://127.0.0.1:${port}/rpc/feedback/list`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: '{}',
  });
  return ((await answer.json()) as { json: ListedFeedback }).json;
}

test(`${RATINGS} ratings over ${KILLS} kills: each acknowledged one is listed, once`, async () => {
  const home = mkdtempSync(join(tmpdir(), '평가 '));
  const random = chance(SEED);
  let shell = await startWebShell({ token: TOKEN, home });
  const { port } = shell;
  const acknowledged: Posted[] = [];
  let next = 0;
  const posters = Array.from({ length: POSTERS }, async () => {
    while (next < RATINGS) {
      const at = next;
      next += 1;
      acknowledged.push(await post(at, port));
      // Slowly enough that the kills fall among the ratings.
      await pause(15 * random());
    }
  });
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const due = ((kill - 1 + random()) * RATINGS) / (KILLS + 1);
    await expect.poll(() => acknowledged.length, { intervals: [1] }).toBeGreaterThan(due);
    await pause(10 * random());
    await shell.kill();
    shell = await startWebShell({ port, token: TOKEN, home });
  }
  await Promise.all(posters);

  const { ratings } = await listed(shell);
  const ids = acknowledged.map(({ id }) => id);
  expect(new Set(ids).size).toBe(RATINGS);
  expect(ratings.map(({ rating_id }) => rating_id).sort()).toEqual(ids.sort());
  const said = ratings.map(
    ({ recipe_id, user_rating, feedback_text, preferred_notes, timestamp }) => ({
      ...{ recipe_id, user_rating, feedback_text, preferred_notes, timestamp },
    }),
  );
  const inOrder = said.sort((a, b) => Number(a.recipe_id.slice(7)) - Number(b.recipe_id.slice(7)));
  expect(inOrder).toEqual(Array.from({ length: RATINGS }, (_, at) => ratingOf(at)));
  await expect.poll(async () => (await listed(shell)).outboxDepth).toBe(0);
  const cuts = acknowledged.reduce((sum, one) => sum + one.cuts, 0);
  // Otherwise the kills fell where nothing was at stake.
  expect(cuts).toBeGreaterThan(0);
  const lost = acknowledged.filter(({ wasKept }) => wasKept).length;
  console.log(`${KILLS} kills cut ${cuts} requests off; ${lost} of them had been kept already`);
  expect(await shell.stop()).toBe(0);
  rmSync(home, { recursive: true });
});
