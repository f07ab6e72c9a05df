// Guests that mean harm, on raw sockets: each is cut off or refused, nothing is left of it, and the shell goes on.
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openLog } from './log.ts';
import {
  ask,
  bearerOf,
  lineTo,
  makeFolder,
  type OpenedShell,
  openShell,
  removeFolder,
} from './web.fixture.ts';

const PATIENCE = { headers: 300, request: 600, look: 100, pulse: 150 };
/** Generous: a busy machine is slow. */
const CUT_OFF_MS = 8000;

let folder: string;
let opened: OpenedShell;

beforeAll(async () => {
  folder = makeFolder();
  opened = await openShell(folder, { home: 'home', patience: PATIENCE });
});
afterAll(async () => {
  await opened.close();
  removeFolder(folder);
});

beforeEach(() => async () => {
  // Whatever was done: the shell answers, and the guests' sockets are gone.
  const answer = await ask(opened.shell, '/', { headers: bearerOf(opened.token) });
  expect(answer.status).toBe(200);
  await expect.poll(sockets, { timeout: CUT_OFF_MS }).toBe(0);
});

function sockets(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;
}

interface Raw {
  readonly socket: Socket;
  readonly heard: () => string;
  /** True when the shell ended it in time. */
  readonly cutOff: Promise<boolean>;
}

function raw(text: string | Uint8Array = '', port = opened.shell.port): Raw {
  const socket = connect({ port, host: '127.0.0.1' });
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes.toString('latin1');
  });
  socket.on('error', () => {});
  socket.write(text);
  const cutOff = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => {
      socket.destroy();
      resolve(false);
    }, CUT_OFF_MS);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
  return { socket, heard: () => heard, cutOff };
}

const host = () => `Host: 127.0.0.1:${opened.shell.port}\r\n`;
const bearer = () => `Authorization: Bearer ${opened.token}\r\n`;
const upgrade = (authorization = bearer()) =>
  `GET /rpc HTTP/1.1\r\n${host()}${authorization}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;

/** Sends a piece again and again until the shell has enough. */
function drip({ socket, cutOff }: Raw, piece: string): Promise<boolean> {
  const timer = setInterval(() => socket.write(piece), 50);
  return cutOff.finally(() => clearInterval(timer));
}

describe('slow guests', () => {
  test('one that says nothing is cut off', async () => {
    expect(await raw().cutOff).toBe(true);
  });

  test('headers that come one by one are not waited for', async () => {
    const guest = raw(`GET / HTTP/1.1\r\n${host()}`);
    expect(await drip(guest, 'X-Slow: 1\r\n')).toBe(true);
    expect(guest.heard()).toMatch(/^(HTTP\/1\.1 408 .*)?/);
  });

  test('a rating that comes letter by letter is not waited for, nor kept', async () => {
    const head = `POST /feedback/submit HTTP/1.1\r\n${host()}${bearer()}Content-Type: application/json\r\n`;
    const guest = raw(`${head}Content-Length: 5000\r\n\r\n{`);
    expect(await drip(guest, ' ')).toBe(true);
    expect((await opened.workbench.kept?.feedback())?.ratings).toEqual([]);
  });

  test('fifty at once do not keep others out', async () => {
    const guests = Array.from({ length: 50 }, () => raw(`GET / HTTP/1.1\r\n${host()}`));
    const answer = await ask(opened.shell, '/', { headers: bearerOf(opened.token) });
    expect(answer.status).toBe(200);
    expect(await Promise.all(guests.map(({ cutOff }) => cutOff))).not.toContain(false);
  });

  test('a line whose guest gives no sign of life is hung up', async () => {
    const guest = raw(upgrade());
    expect(await guest.cutOff).toBe(true);
    expect(guest.heard()).toContain('101 Switching Protocols');
  });

  test('a line whose guest lives is kept', async () => {
    const { socket, client } = lineTo(opened);
    await new Promise((resolve) => setTimeout(resolve, 6 * PATIENCE.pulse));
    expect((await client.catalogue.version()).amendment).toBe('51');
    socket.terminate();
  });
});

describe('what is no request', () => {
  const REFUSED: readonly (readonly [what: string, text: () => string, answer: RegExp])[] = [
    ['noise', () => '\u0000\u0001\u0002 hello\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['a header of 100 KB', () => `GET / HTTP/1.1\r\nX: ${'x'.repeat(1e5)}\r\n\r\n`, / 431 /],
    [
      'fifty thousand headers',
      () => `GET / HTTP/1.1\r\n${'X: 1\r\n'.repeat(5e4)}\r\n`,
      /^HTTP\/1\.1 (400|431) /,
    ],
    [
      'two lengths',
      () =>
        `POST /feedback/submit HTTP/1.1\r\n${host()}${bearer()}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
      /^HTTP\/1\.1 400 /,
    ],
    [
      'a chunk that is not as long as it says',
      () =>
        `POST /feedback/submit HTTP/1.1\r\n${host()}${bearer()}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
      /^(HTTP\/1\.1 400 |$)/,
    ],
    [
      'another host',
      () => 'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n',
      / 421 /,
    ],
    ['no host', () => 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['a tunnel', () => `CONNECT 127.0.0.1:80 HTTP/1.1\r\n${host()}\r\n`, /^$/],
    ['a path that is none', () => `GET /%zz HTTP/1.1\r\n${host()}${bearer()}\r\n`, / 400 /],
    ['an asterisk', () => `OPTIONS * HTTP/1.1\r\n${host()}${bearer()}\r\n`, / 400 /],
  ];

  test.each(REFUSED)('%s is refused', async (_, text, answer) => {
    const guest = raw(text());
    guest.socket.end();
    expect(await guest.cutOff).toBe(true);
    expect(guest.heard()).toMatch(answer);
    expect(guest.heard()).not.toContain('<title>');
  });

  test('a thousand requests in one breath are each refused, and junk behind them ends it', async () => {
    const many = `GET / HTTP/1.1\r\n${host()}\r\n`.repeat(1000);
    const orderly = raw(many);
    const refusals = () => orderly.heard().match(/HTTP\/1\.1 401 /g)?.length;
    await expect.poll(refusals, { timeout: CUT_OFF_MS }).toBe(1000);
    orderly.socket.destroy();
    const junk = raw(`${many}JUNK\r\n\r\n`);
    expect(await junk.cutOff).toBe(true);
    expect(junk.heard()).not.toContain(' 200 ');
  });

  test('a body that ends in the middle is kept nowhere', async () => {
    const head = `POST /feedback/submit HTTP/1.1\r\n${host()}${bearer()}Content-Type: application/json\r\n`;
    const guest = raw(`${head}Content-Length: 60\r\n\r\n{"recipe_id":"a","user_rating":4}`);
    setTimeout(() => guest.socket.resetAndDestroy(), 50);
    expect(await guest.cutOff).toBe(true);
    expect((await opened.workbench.kept?.feedback())?.ratings).toEqual([]);
  });
});

describe('what is no frame', () => {
  const FRAMES: readonly (readonly [what: string, bytes: readonly number[]])[] = [
    ['a frame without its mask', [0x81, 0x02, 0x7b, 0x7d]],
    ['a reserved opcode', [0x83, 0x80, 0, 0, 0, 0]],
    ['reserved bits', [0xf1, 0x80, 0, 0, 0, 0]],
    ['the end of what never began', [0x80, 0x80, 0, 0, 0, 0]],
    ['a ping in pieces', [0x09, 0x80, 0, 0, 0, 0]],
    ['a length beyond any memory', [0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
    ['a length over the limit', [0x81, 0xff, 0, 0, 0, 0, 0, 0x20, 0, 0, 0, 0, 0, 0]],
    ['text that is not UTF-8', [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe]],
    ['text that is not JSON', [0x81, 0x81, 0, 0, 0, 0, 0x7b]],
    ['bytes instead of text', [0x82, 0x82, 0, 0, 0, 0, 0x7b, 0x7d]],
    ['a close with half a code', [0x88, 0x81, 0, 0, 0, 0, 0x03]],
  ];

  test.each(FRAMES)('%s hangs up', async (_, bytes) => {
    const guest = raw(Buffer.concat([Buffer.from(upgrade()), Uint8Array.from(bytes)]));
    expect(await guest.cutOff).toBe(true);
    expect(guest.heard()).toContain('101 Switching Protocols');
  });

  test.each(['null', '7', '[]', '{}', '{"i":1}', '{"i":"a","t":99}', '{"i":"a","p":{"u":"//"}}x'])(
    'the JSON %s, which is no call, hangs up',
    async (text) => {
      const { socket } = lineTo(opened);
      const code = new Promise((resolve) => socket.once('close', resolve));
      socket.once('open', () => socket.send(text));
      expect(await code).toBe(1007);
    },
  );

  test('a call that there is not, and an end of what never began, harm nothing', async () => {
    const { socket, client } = lineTo(opened);
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('{"i":"a","p":{"u":"/__proto__/constructor","b":{"json":null}}}');
    socket.send('{"i":"b","p":{"u":"//evil.example:99999999/","h":{"content-type":"x"}}}');
    socket.send('{"i":"c","t":4}');
    expect((await client.catalogue.version()).amendment).toBe('51');
    socket.terminate();
  });
});

describe('closing', () => {
  test('nobody keeps it open: refused, half open, silent, or in the middle of a body', async () => {
    const own = await openShell(folder, { home: 'other', log: openLog(folder) });
    const { port } = own.shell;
    const at = `Host: 127.0.0.1:${port}\r\n`;
    const token = `Authorization: Bearer ${own.token}\r\n`;
    const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
    const line = `GET /rpc HTTP/1.1\r\n${at}Connection: Upgrade\r\nUpgrade: websocket\r\n${key}`;
    const post = `POST /feedback/submit HTTP/1.1\r\n${at}${token}Content-Length: 99\r\n\r\n{`;
    const texts = ['', 'GET / HT', `${line}\r\n`, `${line}${token}\r\n`, post];
    const guests = texts.map((text) =>
      connect({ port, host: '127.0.0.1', allowHalfOpen: true }, function said(this: Socket) {
        this.write(text);
      }),
    );
    for (const guest of guests) guest.on('error', () => {}).resume();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const from = performance.now();
    await own.shell.close();
    expect(performance.now() - from).toBeLessThan(1500);
    for (const guest of guests) guest.destroy();
    await own.close();
  });
});
