// Real ports against the real calls: who is let in, what crosses, and that a line ends once however it ends.
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { IpcMain } from 'electron';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CallsClient } from '#contract/calls.ts';
import { ACCEPTED_WORD, LEAVING_WORD, LINE_CHANNEL } from '#contract/line.ts';
import { buildData } from '#data/build.ts';
import { compose, type Workbench } from '#main/compose.ts';
import { routerOf } from '#main/router.ts';
import { LARGEST_MESSAGE_BYTES } from '../doors.ts';
import { SILENT } from '../log.ts';
import { type LineDoor, lineDoor } from './line.ts';
import { type FakeFrame, FakePort, OUR_FRAME, sendPort } from './ports.fixture.ts';

const CALL = '{"i":"1","p":{"u":"/catalogue/version","b":{}}}';
const RUN = {
  chips: [{ kind: 'emotion', key: 'calm', value: 0.9, from: '' }],
  category: '4',
  dosagePercent: 15,
  count: 2,
  seed: 7,
} as const;

let folder: string;
let workbench: Workbench;
let ipcMain: EventEmitter;
let door: LineDoor;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'orgue-line-'));
  const dataFile = join(folder, 'orgue-data');
  const built = buildData({ root: join(import.meta.dirname, '../..', '../data'), out: dataFile });
  if (!built.ok) throw new Error(built.reason);
  workbench = compose({ dataFile });
});

afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  ipcMain = new EventEmitter();
  door = lineDoor(ipcMain as unknown as IpcMain, routerOf(workbench), SILENT);
  return () => door.hangUp();
});

/** Calls over a page's port, which hears the goodbye itself. */
function clientOf(page: MessagePort): CallsClient<Record<never, never>> {
  const port = {
    postMessage: (message: unknown) => page.postMessage(message),
    on: (event: string, callback: (event?: { data: unknown }) => void) => {
      page.on(event, (data?: unknown) => {
        if (data !== LEAVING_WORD) callback({ data });
      });
    },
  };
  return createORPCClient(new RPCLink({ port }));
}

/** A page that was let in: the first word has come. */
async function lineOf(frame: FakeFrame = OUR_FRAME) {
  const { page, port } = sendPort(ipcMain, frame);
  const [word] = (await once(page, 'message')) as [unknown];
  expect(word).toBe(ACCEPTED_WORD);
  return { page, port, client: clientOf(page) };
}

describe('the line', () => {
  it('carries calls and their refusals', async () => {
    const { client } = await lineOf();
    const { materials } = await client.catalogue.version();
    expect(materials).toBeGreaterThan(100);
    await expect(client.search.compose({ ...RUN, count: 0 })).rejects.toThrow('validation failed');
  });

  it('carries a stream, and another after the page has left in the middle of one', async () => {
    const { page, client } = await lineOf();
    const events = await client.search.compose(RUN);
    expect((await events.next()).done).toBe(false);
    page.close();
    const next = await lineOf();
    const again = await next.client.search.compose(RUN);
    const kinds: string[] = [];
    for await (const { kind } of again) kinds.push(kind);
    expect(kinds.at(-1)).toBe('finished');
  });

  it('takes a new port in place of the old one, as after a reload', async () => {
    const first = await lineOf();
    const second = await lineOf();
    await once(first.page, 'close');
    expect(first.port.isClosed).toBe(true);
    expect((await second.client.catalogue.version()).standards).toBe(263);
  });

  it.each<[string, FakeFrame | null]>([
    ['a frame that is gone', null],
    ['a frame that is leaving', { ...OUR_FRAME, detached: true }],
    ['a frame within a page', { ...OUR_FRAME, parent: OUR_FRAME }],
    ['an empty address', { ...OUR_FRAME, url: '' }],
    ['about:blank', { ...OUR_FRAME, url: 'about:blank' }],
    ['another origin at our address', { ...OUR_FRAME, origin: 'null' }],
    ['another host', { ...OUR_FRAME, url: 'app://orgue.example.org/' }],
    ['our host with a port', { ...OUR_FRAME, url: 'app://orgue:1/' }],
    ['our host with a name', { ...OUR_FRAME, url: 'app://a@orgue/' }],
    ['another scheme', { ...OUR_FRAME, url: 'https://orgue/', origin: 'https://orgue' }],
    ['a file', { ...OUR_FRAME, url: 'file:///orgue/index.html', origin: 'file://' }],
  ])('is refused to %s', async (_, frame) => {
    const { page, port } = sendPort(ipcMain, frame);
    await once(page, 'close');
    expect(port.isClosed).toBe(true);
  });

  it('is refused to a message with two ports, and to one with none', () => {
    const ports = [sendPort(new EventEmitter()).port, sendPort(new EventEmitter()).port];
    ipcMain.emit(LINE_CHANNEL, { senderFrame: OUR_FRAME, ports });
    expect(ports.map(({ isClosed }) => isClosed)).toEqual([true, true]);
    ipcMain.emit(LINE_CHANNEL, { senderFrame: OUR_FRAME, ports: [] });
  });

  it.each<[string, unknown]>([
    ['larger than any formula', CALL.replace('{}', `"${'x'.repeat(LARGEST_MESSAGE_BYTES)}"`)],
    ['bytes', Buffer.from(CALL)],
    ['a thing', JSON.parse(CALL)],
    ['no JSON', 'calls please'],
    ['no call', '{"i":"1","t":2}'],
    ['nothing', undefined],
  ])('ends at a message that is %s', async (_, message) => {
    const { page, port } = await lineOf();
    page.postMessage(message);
    await once(page, 'close');
    expect(port.isClosed).toBe(true);
  });

  it('takes nobody once it accepts no more, and goes on with whom it has until it hangs up', async () => {
    const { client, page } = await lineOf();
    door.stopAccepting();
    expect(ipcMain.listenerCount(LINE_CHANNEL)).toBe(0);
    expect((await client.catalogue.version()).standards).toBe(263);
    const events = await client.search.compose({ ...RUN, count: 6 });
    const rest = (async () => {
      for await (const event of events) if (event.kind === 'finished') return 'finished';
      return 'cut';
    })().catch(() => 'cut');
    const words: unknown[] = [];
    page.on('message', (word) => words.push(word));
    door.hangUp();
    await once(page, 'close');
    expect(words.at(-1)).toBe(LEAVING_WORD);
    expect(await Promise.race([rest, wait(5000, 'hangs')])).toBe('cut');
    door.hangUp();
  });
});

describe('the stand-in for a port', () => {
  it('holds messages back until it is started, as Electron’s does', async () => {
    const { page, port } = sendPort(new EventEmitter());
    expect(port).toBeInstanceOf(FakePort);
    const heard: unknown[] = [];
    port.on('message', ({ data }) => heard.push(data));
    page.postMessage('early');
    await wait(20);
    expect(heard).toEqual([]);
    port.start();
    await expect.poll(() => heard).toEqual(['early']);
    page.close();
  });
});
