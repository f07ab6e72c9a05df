// Many streams at once, and readers who do not read: served from little memory, and ended within a second.
import { createServer, request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Revision } from '#contract/ports/formulas.ts';
import { routerOf } from '#main/router.ts';
import { LARGEST_MESSAGE_BYTES } from './doors.ts';
import { SILENT } from './log.ts';
import {
  bearerOf,
  lineTo,
  makeFolder,
  type OpenedShell,
  openShell,
  removeFolder,
} from './web.fixture.ts';
import { socketDoor } from './web-socket.ts';

const MIB = 1024 * 1024;

let folder: string;
let opened: OpenedShell;
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => removeFolder(folder));
afterEach(() => opened.close());

const sockets = () =>
  process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;

/** A stream over plain HTTP, as a program without sockets would read it. */
function readOverHttp(): Promise<{ readonly first: string; readonly ended: Promise<void> }> {
  const { shell, token } = opened;
  return new Promise((resolve, reject) => {
    const headers = { ...bearerOf(token), 'content-type': 'application/json' };
    const path = '/rpc/recipe/changes';
    const options = { host: '127.0.0.1', port: shell.port, path, method: 'POST', headers };
    const asked = request({ ...options, agent: false }, (response) => {
      const ended = new Promise<void>((settle) => response.once('close', () => settle()));
      let heard = '';
      response.setEncoding('utf8').on('error', () => {});
      response.on('data', (text: string) => {
        heard += text;
        if (heard.includes('"id":"r1"')) resolve({ first: heard, ended });
      });
    });
    asked.on('error', reject);
    asked.end(JSON.stringify({ json: { afterSequence: 0 } }));
  });
}

describe('two hundred streams', () => {
  test('all hear of a save, and all end within a second of the close', async () => {
    opened = await openShell(folder, { home: 'many' });
    const writer = lineTo(opened);
    await writer.client.recipe.heads();
    const before = process.memoryUsage().rss;
    const lines = Array.from({ length: 90 }, () => lineTo(opened));
    const streams = await Promise.all(
      [...lines, ...lines].map(({ client }) => client.recipe.changes({ afterSequence: 0 })),
    );
    const plain = Array.from({ length: 20 }, readOverHttp);
    const file = { orgue: 1, lines: [{ material: 'hedione', amountGrams: 1 }] } as const;
    await writer.client.recipe.save({ revisionId: 'r1', formulaId: 'f1', file });
    const heard = await Promise.all(streams.map((stream) => stream.next()));
    expect(heard.map(({ value }) => (value as Revision).id)).toEqual(heard.map(() => 'r1'));
    const overHttp = await Promise.all(plain);
    expect(overHttp.every(({ first }) => first.includes('id: 1'))).toBe(true);
    // Both ends of every line live in this process.
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * MIB);

    const rest = Promise.allSettled(streams.map((stream) => stream.next()));
    const from = performance.now();
    await opened.shell.close();
    await Promise.all(overHttp.map(({ ended }) => ended));
    const ends = await rest;
    expect(performance.now() - from).toBeLessThan(1000);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toEqual([]);
    await expect.poll(sockets).toBe(0);
  });
});

describe('a reader who does not read', () => {
  test('is served what the line holds and no more, however much there is', async () => {
    opened = await openShell(folder, { home: 'slow' });
    const lines = Array.from({ length: 1500 }, (_, at) => ({
      ...{ material: `name:a material of number ${at}`, amountGrams: 1 },
    }));
    for (let at = 0; at < 60; at += 1) {
      const file = { orgue: 1, name: `f${at}`, lines } as const;
      const saved = { revisionId: `r${at}`, formulaId: `f${at}`, branch: 'main', reason: '' };
      await opened.workbench.kept?.save({ ...saved, file });
    }
    const door = socketDoor({
      router: routerOf(opened.workbench),
      log: SILENT,
      admit: () => undefined,
    });
    const server = createServer().on('upgrade', door.upgrade);
    const theirs: Socket[] = [];
    server.on('connection', (socket) => theirs.push(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const guest = connect({ port, host: '127.0.0.1' }).on('error', () => {});
    guest.pause();
    const head = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';
    guest.write(
      `GET /rpc HTTP/1.1\r\nHost: a\r\n${head}Sec-WebSocket-Key: ${'a'.repeat(22)}==\r\n\r\n`,
    );
    guest.write(frame('{"i":"1","p":{"u":"/recipe/changes","b":{"json":{"afterSequence":0}}}}'));
    await expect.poll(() => theirs[0]?.bytesWritten ?? 0).toBeGreaterThan(100_000);
    const most: number[] = [];
    for (let look = 0; look < 20; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      most.push(theirs[0]?.writableLength ?? 0);
    }
    expect(Math.max(...most)).toBeLessThan(LARGEST_MESSAGE_BYTES);
    expect(theirs[0]?.bytesWritten).toBeGreaterThan(100_000);
    guest.destroy();
    await door.close(AbortSignal.timeout(500));
    await new Promise((resolve) => server.close(resolve));
  });
});

/** One masked text frame; the mask is nought, so that the text stays readable. */
function frame(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return Buffer.concat([Uint8Array.from([0x81, 0x80 | bytes.byteLength, 0, 0, 0, 0]), bytes]);
}
