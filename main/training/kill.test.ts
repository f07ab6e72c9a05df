// A search whose process is killed without warning loses nothing, counts nothing twice, and ends as if nobody had.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { CATALOGUE, TABLE } from '#data/tables.fixture.ts';
import { memoryJobs } from '#native/memory/jobs.ts';
import { openTrainingHost } from './host.ts';
import { specOf } from './search.fixture.ts';

/** Past the warm-up, so that the policy has begun and has learned when it ends. */
const EPISODES = 1420;
const KILLS = [300, 700, 5000];
const PATIENCE_MS = 300_000;
const SCRIPT = fileURLToPath(new URL('killed.fixture.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), '끊긴 탐색 '));
afterAll(() => rmSync(folder, { recursive: true }));

/** Prints of one process: to its end, or to a kill so long after its first. */
async function printed(killAfterMs?: number): Promise<string[]> {
  const args = [SCRIPT, join(folder, 'home'), String(EPISODES)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  const first = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      resolve();
    });
  });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  if (killAfterMs !== undefined) {
    await first;
    await pause(killAfterMs);
    child.kill('SIGKILL');
  }
  await closed;
  return out.split('\n').slice(0, -1);
}

it(
  'SIGKILL at three moments changes not one line',
  async () => {
    const whole: string[] = [];
    const gate = async <T>(found: T) => found;
    const host = openTrainingHost({ jobs: memoryJobs(), clock: () => Date.now(), gate });
    const tables = { safety: TABLE, catalogue: CATALOGUE, tableSha256: 'a', catalogueSha256: 'b' };
    const spec = specOf('a calm woody scent with rose', { episodes: EPISODES });
    for await (const { event } of (await host.run({ jobId: 'whole', spec }, tables, 0)) ?? []) {
      if (event.kind === 'episodes')
        whole.push(...event.episodes.map((one) => JSON.stringify(one)));
      if (event.kind === 'done') whole.push(JSON.stringify(event.found));
    }
    await host.close();
    expect(whole).toHaveLength(EPISODES + 1);
    for (const killAfterMs of KILLS) {
      const told = await printed(killAfterMs);
      expect(told.length).toBeGreaterThan(0);
      expect(told).toEqual(whole.slice(0, told.length));
    }
    expect(await printed()).toEqual(whole);
  },
  PATIENCE_MS,
);
