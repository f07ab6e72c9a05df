// Real sockets against the real shell: who may knock, what is served, and that closing ends everything.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ask as askOf,
  bearerOf,
  knock as knockAt,
  lineTo,
  makeFolder,
  type OpenedShell,
  openShell,
  removeFolder,
} from './web.fixture.ts';
import type { WebShell } from './web.ts';

const FORMULA = {
  orgue: 1,
  category: '4',
  dosagePercent: 15,
  lines: [{ material: 'cas:91-64-5', amountGrams: 1 }],
} as const;
const RUN = {
  chips: [{ kind: 'emotion', key: 'calm', value: 0.9, from: '' }],
  category: '4',
  dosagePercent: 15,
  count: 2,
  seed: 7,
} as const;

let folder: string;
let opened: OpenedShell;
let shell: WebShell;
let token: string;

beforeAll(async () => {
  folder = makeFolder();
  opened = await openShell(folder);
  ({ shell, token } = opened);
});

afterAll(async () => {
  await opened.close();
  removeFolder(folder);
});

const ask = (path: string, headers: Record<string, string> = {}, body?: string) =>
  askOf(shell, path, { headers, ...(body === undefined ? {} : { body }) });
const knock = (headers: Record<string, string>, path?: string) => knockAt(shell, headers, path);
const bearer = () => bearerOf(token);
const cookie = () => ({ cookie: `orgue-${shell.port}=${token}` });

describe('who may knock', () => {
  test('a request without the token gets nothing, not even the page', async () => {
    for (const path of ['/', '/assets/app.js', '/data/orgue-data', '/rpc/catalogue/version']) {
      expect({ path, status: (await ask(path)).status }).toEqual({ path, status: 401 });
    }
    expect((await ask('/?token=wrong')).status).toBe(401);
    expect((await ask('/', { authorization: `Bearer ${token.slice(1)}` })).status).toBe(401);
  });

  test('the printed address trades the token for a cookie no script can read, and leaves the URL', async () => {
    const { status, headers } = await ask(`/?token=${token}`);
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['set-cookie']).toEqual([
      `orgue-${shell.port}=${token}; HttpOnly; SameSite=Strict; Path=/`,
    ]);
    expect((await ask('/', cookie())).text).toContain('<title>Orgue</title>');
  });

  test('another name for this machine is refused before anything else, against DNS rebinding', async () => {
    expect((await ask('/', { ...bearer(), host: 'evil.example' })).status).toBe(421);
    expect((await ask('/', { ...bearer(), host: `evil.example:${shell.port}` })).status).toBe(421);
    expect(await knock({ ...bearer(), host: 'evil.example' })).toBe(421);
    expect((await ask('/', { ...bearer(), host: `localhost:${shell.port}` })).status).toBe(200);
  });

  test('a foreign page is refused even with a good cookie', async () => {
    const foreign = { ...cookie(), origin: 'http://evil.example' };
    expect((await ask('/data/orgue-data', foreign)).status).toBe(403);
    expect(await knock(foreign)).toBe(403);
    expect(await knock({ ...cookie(), origin: `http://127.0.0.1:${shell.port + 1}` })).toBe(403);
  });

  test('a socket needs our page with the cookie, or the bearer token', async () => {
    const origin = `http://127.0.0.1:${shell.port}`;
    expect(await knock({ origin })).toBe(401);
    expect(await knock(cookie())).toBe(403);
    expect(await knock({ ...cookie(), origin })).toBe(101);
    expect(await knock(bearer())).toBe(101);
    expect(await knock(bearer(), '/elsewhere')).toBe(404);
  });

  test('a call posted with a cookie but from no page is refused, against forged forms', async () => {
    const json = { 'content-type': 'application/json' };
    const path = '/rpc/catalogue/version';
    expect((await ask(path, { ...cookie(), ...json }, '{}')).status).toBe(403);
    const answer = await ask(path, { ...bearer(), ...json }, '{}');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).json.amendment).toBe('51');
  });
});

describe('what is served', () => {
  test('every answer carries the policy that keeps the page to itself', async () => {
    for (const answer of [await ask('/', bearer()), await ask('/')]) {
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin');
    }
  });

  test('no spelling of a path leaves the folder of the window', async () => {
    const paths = [
      '/../secret.js',
      '/%2e%2e/secret.js',
      '/assets/..%2f..%2fsecret.js',
      '/assets/%252e%252e/secret.js',
      '/assets/link.js',
      '/assets\\..\\..\\secret.js',
      '//secret.js',
      '/%00secret.js',
      '/%zz.js',
      '/assets/',
    ];
    for (const path of paths) {
      const { status, text } = await ask(path, bearer());
      const refused = status === 400 || status === 404;
      const leaked = text.includes('not for the window');
      expect({ path, refused, leaked }).toEqual({ path, refused: true, leaked: false });
    }
    expect((await ask('/assets/app.js', bearer())).status).toBe(200);
  });

  test('a body over the limit is refused and a message over the limit hangs up', async () => {
    const big = JSON.stringify({ json: { text: 'x'.repeat(2 * 1024 * 1024) } });
    const headers = { ...bearer(), 'content-type': 'application/json' };
    const refused = await ask('/rpc/search/readBrief', headers, big).catch(() => ({ status: 413 }));
    expect(refused.status).toBe(413);
    const { socket } = lineTo(opened);
    const code = await new Promise<number>((resolve) => {
      socket.on('open', () => socket.send(big));
      socket.on('error', () => undefined);
      socket.on('close', resolve);
    });
    expect(code).toBe(1009);
  });

  test('a message nested so deeply that recursion gives up does not take the shell down', async () => {
    const { socket, client } = lineTo(opened);
    const deep = `${'{"lines":['.repeat(50_000)}${']}'.repeat(50_000)}`;
    await new Promise<void>((resolve) => socket.once('open', () => resolve()));
    socket.send(`{"i":"x1","p":{"u":"/safety/check","b":{"json":{"formula":${deep}}}}}`);
    expect((await client.catalogue.version()).amendment).toBe('51');
    socket.terminate();
  });
});

describe('the calls', () => {
  test('a formula is judged by the authority with its stamp, and a misspelt field is refused', async () => {
    const { socket, client } = lineTo(opened);
    const check = await client.safety.check({ formula: FORMULA });
    expect(check.amendment).toBe('51');
    expect(check.tableSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(check.substances[0]?.productPercent).toBe(15);
    const misspelt = { ...FORMULA, lines: [{ ...FORMULA.lines[0], strengthPercnt: 10 }] };
    await expect(client.safety.check({ formula: misspelt })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    socket.terminate();
  });

  test('a run resumed after an event goes on with the next one and ends the same', async () => {
    const { socket, client } = lineTo(opened);
    const all = [];
    for await (const event of await client.search.compose(RUN)) all.push(event);
    expect(all.at(-1)).toMatchObject({ kind: 'finished', status: 'found' });
    const rest = [];
    for await (const event of await client.search.compose(RUN, { lastEventId: '4' })) {
      rest.push(event);
    }
    expect(rest).toEqual(all.slice(4));
    socket.terminate();
  });

  test('leaving a run frees the worker for the next one', async () => {
    const { socket, client } = lineTo(opened);
    const long = { ...RUN, count: 6 };
    for await (const event of await client.search.compose(long)) {
      expect(event.kind).toBe('progress');
      break;
    }
    const leave = new AbortController();
    const aborted = await client.search.compose(long, { signal: leave.signal });
    leave.abort();
    await expect(aborted.next()).rejects.toThrow(/abort/);
    const kinds = new Set<string>();
    for await (const event of await client.search.compose(RUN)) kinds.add(event.kind);
    expect([...kinds]).toEqual(['progress', 'proposal', 'finished']);
    socket.terminate();
  });
});

describe('closing', () => {
  test('a run in progress ends, the guest is hung up on, and the port is free', async () => {
    const own = await openShell(folder);
    const { socket, client } = lineTo(own);
    const run = await client.search.compose({ ...RUN, count: 6 });
    expect((await run.next()).value).toMatchObject({ kind: 'progress' });
    const hungUp = new Promise<number>((resolve) => socket.on('close', resolve));
    const left = (async () => {
      for await (const event of run) if (event.kind === 'finished') return 'finished';
      return 'ended';
    })().catch(() => 'hung up');
    await own.close();
    expect(await hungUp).toBe(1001);
    expect(await left).not.toBe('finished');
    await expect(fetch(`http://127.0.0.1:${own.shell.port}/`)).rejects.toThrow('fetch failed');
    await own.close();
  });
});
