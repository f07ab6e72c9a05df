// Ratings posted by programs: every answer of the interface, by real requests against a store on disk.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LARGEST_RATING_BYTES } from '#contract/feedback.ts';
import {
  ask,
  bearerOf,
  makeFolder,
  type OpenedShell,
  openShell,
  type Question,
  removeFolder,
} from './web.fixture.ts';

const PATH = '/feedback/submit';
const JSON_TYPE = { 'content-type': 'application/json' };
const RATING = {
  recipe_id: '7d3f2a52-0d1c-4f7a-9a53-1f2f6f1c9e10',
  user_rating: 4.5,
  feedback_text: '향이 너무 강함',
  preferred_notes: ['citrus', 'woody'],
  timestamp: '2025-10-14T23:30:00Z',
};

let folder: string;
let opened: OpenedShell;

beforeAll(async () => {
  folder = makeFolder();
  opened = await openShell(folder, { home: 'home' });
});
afterAll(async () => {
  await opened.close();
  removeFolder(folder);
});

/** Posts with the token; what is given replaces the rating, and headers come on top. */
async function post(body: unknown = RATING, { headers = {}, ...rest }: Question = {}) {
  const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const all = { ...bearerOf(opened.token), ...JSON_TYPE, ...headers };
  const answer = await ask(opened.shell, PATH, { body: text, ...rest, headers: all });
  const isJson = answer.headers['content-type'] === 'application/json';
  const said = isJson ? (JSON.parse(answer.text) as { rating_id: string; status: string }) : null;
  return { status: answer.status, text: answer.text.trim(), headers: answer.headers, said };
}

const listed = async () => (await opened.workbench.kept?.feedback())?.ratings ?? [];
const count = async () => (await listed()).length;

describe('a rating that is taken', () => {
  test('is listed as it was sent, under the id that was answered', async () => {
    const { status, said } = await post();
    expect({ status, kept: said?.status }).toEqual({ status: 201, kept: 'kept' });
    const rating = (await listed()).find(({ rating_id }) => rating_id === said?.rating_id);
    expect(rating).toMatchObject({ ...RATING, timestamp: '2025-10-14T23:30:00.000Z' });
  });

  test('may be two: without a key each is new', async () => {
    const before = await count();
    const ids = [(await post()).said?.rating_id, (await post()).said?.rating_id];
    expect(new Set(ids).size).toBe(2);
    expect(await count()).toBe(before + 2);
  });

  test('needs a recipe and a score only', async () => {
    const { status, said } = await post({ recipe_id: 'a', user_rating: 1 });
    expect(status).toBe(201);
    const rating = (await listed()).find(({ rating_id }) => rating_id === said?.rating_id);
    expect(rating).toMatchObject({ feedback_text: '', preferred_notes: [] });
  });

  test('from our page with the cookie is as good as with the token', async () => {
    const { port } = opened.shell;
    const cookie = { ...JSON_TYPE, cookie: `orgue-${port}=${opened.token}` };
    const body = JSON.stringify(RATING);
    const origin = `http://127.0.0.1:${port}`;
    const from = (headers: Record<string, string>) => ask(opened.shell, PATH, { headers, body });
    expect((await from({ ...cookie, origin })).status).toBe(201);
    expect((await from(cookie)).status).toBe(403);
    expect((await from({ ...cookie, origin: 'http://evil.example' })).status).toBe(403);
    expect((await from(JSON_TYPE)).status).toBe(401);
  });
});

describe('a key', () => {
  const withKey = (key: string) => ({ headers: { 'idempotency-key': key } });

  test('makes a repeat harmless, also one that is under way at the same time', async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(RATING, withKey('k1'))));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 200)).toHaveLength(7);
    expect(new Set(answers.map(({ said }) => said?.rating_id)).size).toBe(1);
    expect(new Set(answers.map(({ said }) => said?.status))).toEqual(new Set(['kept']));
    expect(await count()).toBe(before + 1);
  });

  test('that was used for another rating is refused, and neither rating changes', async () => {
    expect((await post(RATING, withKey('k2'))).status).toBe(201);
    const before = await listed();
    const again = await post({ ...RATING, user_rating: 2 }, withKey('k2'));
    expect(again.status).toBe(409);
    expect(again.text).toMatch(/^This Idempotency-Key belongs to another rating.*\.$/);
    expect(await listed()).toEqual(before);
  });

  test('is 1 to 200 visible characters', async () => {
    expect((await post(RATING, withKey('~'.repeat(200)))).status).toBe(201);
    for (const key of ['', 'a b', 'x'.repeat(201), 'é']) {
      const { status, text } = await post(RATING, withKey(key));
      expect({ key, status }).toEqual({ key, status: 400 });
      expect(text).toContain('Idempotency-Key');
    }
  });
});

describe('what is refused', () => {
  const WRONG: readonly (readonly [field: string, body: unknown])[] = [
    ['recipe_id', { ...RATING, recipe_id: undefined }],
    ['recipe_id', { ...RATING, recipe_id: ' ' }],
    ['recipe_id', { ...RATING, recipe_id: 'x'.repeat(201) }],
    ['recipe_id', { ...RATING, recipe_id: 7 }],
    ['user_rating', { ...RATING, user_rating: undefined }],
    ['user_rating', { ...RATING, user_rating: 5.01 }],
    ['user_rating', { ...RATING, user_rating: 0 }],
    ['user_rating', { ...RATING, user_rating: '4' }],
    ['user_rating', { ...RATING, user_rating: null }],
    ['user_rating', '{"recipe_id":"a","user_rating":1e999}'],
    ['feedback_text', { ...RATING, feedback_text: 'x'.repeat(10_001) }],
    ['feedback_text', { ...RATING, feedback_text: ['x'] }],
    ['preferred_notes', { ...RATING, preferred_notes: 'citrus' }],
    ['preferred_notes', { ...RATING, preferred_notes: [''] }],
    ['preferred_notes', { ...RATING, preferred_notes: Array.from({ length: 101 }, () => 'x') }],
    ['timestamp', { ...RATING, timestamp: 'yesterday' }],
    ['timestamp', { ...RATING, timestamp: '2025-02-30T00:00:00Z' }],
    ['timestamp', { ...RATING, timestamp: 1_760_484_600 }],
    ['"rating"', { ...RATING, rating: 3 }],
    ['"__proto__"', '{"recipe_id":"a","user_rating":3,"__proto__":{"x":1}}'],
    ['JSON object', []],
    ['JSON object', 'null'],
    ['JSON object', '{"recipe_id":"a",'],
    ['JSON object', ''],
    ['JSON object', '['.repeat(60_000)],
    ['JSON object', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
  ];

  test('says in one sentence which field is wrong and what it must be, and keeps nothing', async () => {
    const before = await count();
    for (const [field, body] of WRONG) {
      const { status, text } = await post(body);
      expect({ field, body, status }).toEqual({ field, body, status: 400 });
      expect(text).toContain(field);
      expect(text).toMatch(/^[^\n]+\.$/);
    }
    expect(await count()).toBe(before);
  });

  test('is said in Korean to who asks for it', async () => {
    const korean = { headers: { 'accept-language': 'ko-KR,ko;q=0.9,en;q=0.8' } };
    const { text } = await post({ ...RATING, user_rating: 9 }, korean);
    expect(text).toBe('user_rating 항목은 1에서 5 사이의 숫자여야 합니다.');
    const english = { headers: { 'accept-language': 'en,ko;q=0.8' } };
    expect((await post({ ...RATING, user_rating: 9 }, english)).text).toBe(
      'user_rating must be a number from 1 to 5.',
    );
  });

  test('a body over the limit is told so, however it was sent; one at the limit is read', async () => {
    const padded = (bytes: number) => {
      const bare = Buffer.byteLength(JSON.stringify(RATING));
      return `${JSON.stringify(RATING)}${' '.repeat(bytes - bare)}`;
    };
    expect((await post(padded(LARGEST_RATING_BYTES))).status).toBe(201);
    const over = await post(padded(LARGEST_RATING_BYTES + 1));
    expect({ status: over.status, text: over.text }).toEqual({
      status: 413,
      text: 'The body must be at most 65536 bytes.',
    });
    const chunked = { headers: { 'transfer-encoding': 'chunked' } };
    expect((await post(padded(3 * LARGEST_RATING_BYTES), chunked)).status).toBe(413);
  });

  test('any other method and any other type of body', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const headers = bearerOf(opened.token);
      const { status, headers: said } = await ask(opened.shell, PATH, { method, headers });
      expect({ method, status, allow: said.allow }).toEqual({
        ...{ method, status: 405, allow: 'POST' },
      });
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx']) {
      const { status, text } = await post(RATING, { headers: { 'content-type': type } });
      expect({ type, status }).toEqual({ type, status: 415 });
      expect(text).toContain('Content-Type');
    }
    const charset = { 'content-type': 'application/json; charset=utf-8' };
    expect((await post(RATING, { headers: charset })).status).toBe(201);
  });
});

describe('a workbench that cannot keep', () => {
  test('says that there is no data folder, or that it is closed to writing', async () => {
    const none = await openShell(folder);
    const headers = { ...bearerOf(none.token), ...JSON_TYPE };
    const body = JSON.stringify(RATING);
    const refused = await ask(none.shell, PATH, { headers, body });
    expect(refused.status).toBe(503);
    expect(refused.text).toMatch(/^Orgue runs without a data folder.*\.\n$/);
    await none.close();

    mkdirSync(join(folder, 'damaged'));
    writeFileSync(join(folder, 'damaged', 'orgue.db'), 'what once were ratings'.repeat(1000));
    const closed = await openShell(folder, { home: 'damaged' });
    const own = { ...bearerOf(closed.token), ...JSON_TYPE, 'accept-language': 'ko' };
    const kept = await ask(closed.shell, PATH, { headers: own, body });
    expect({ status: kept.status, text: kept.text }).toEqual({
      status: 507,
      text: '데이터가 손상되어 평가를 저장하지 못했습니다.\n',
    });
    await closed.close();
  });
});
