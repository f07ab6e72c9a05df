// The page's door as a function: what is served, with which headers, and what is refused.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA_PATH } from '#contract/catalogue.ts';
import { SECURITY_HEADERS } from '../web-headers.ts';
import { pageDoor } from './page.ts';

const SECRET = 'not for the window';
const PAGE_TEXT = '<!doctype html><title>Orgue</title>';

let folder: string;
let door: (request: Request) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '오르간 창 '));
  const windowFolder = join(folder, 'window');
  mkdirSync(join(windowFolder, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'window-of-another'));
  writeFileSync(join(windowFolder, 'index.html'), PAGE_TEXT);
  writeFileSync(join(windowFolder, 'assets/app-1a2b.js'), 'export {};');
  writeFileSync(join(windowFolder, 'assets/app-1a2b.css'), 'p {}');
  writeFileSync(join(windowFolder, '향.svg'), '<svg/>');
  writeFileSync(join(windowFolder, 'notes.txt'), SECRET);
  writeFileSync(join(folder, 'orgue-data'), 'tables');
  for (const place of ['secret.js', 'index.html', 'window-of-another/a.js'])
    writeFileSync(join(folder, place), SECRET);
  symlinkSync(join(folder, 'secret.js'), join(windowFolder, 'link.js'));
  symlinkSync(folder, join(windowFolder, 'up'));
  door = pageDoor({ windowFolder, dataFile: join(folder, 'orgue-data') });
});

afterAll(() => rmSync(folder, { recursive: true }));

const ask = (url: string, init?: RequestInit) => door(new Request(url, init));

describe('the page’s door', () => {
  it.each([
    ['app://orgue/', 'text/html; charset=utf-8', 'no-cache'],
    ['app://orgue/index.html?a=1#b', 'text/html; charset=utf-8', 'no-cache'],
    ['app://orgue/assets/app-1a2b.js', 'text/javascript; charset=utf-8', /immutable/],
    ['app://orgue/assets/app-1a2b.css', 'text/css; charset=utf-8', /immutable/],
    ['app://orgue/%ED%96%A5.svg', 'image/svg+xml', 'no-cache'],
    [`app://orgue${DATA_PATH}`, 'application/octet-stream', 'no-store'],
  ])('serves %s', async (url, type, keep) => {
    const { status, headers } = await ask(url);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toMatch(keep);
  });

  it('sends the very headers of the web shell with every answer, refusals included', async () => {
    for (const url of ['app://orgue/', `app://orgue${DATA_PATH}`, 'app://orgue/no', 'app://no/']) {
      const { headers } = await ask(url);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect([url, name, headers.get(name)]).toEqual([url, name, value]);
    }
    const policy = SECURITY_HEADERS['Content-Security-Policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(SECURITY_HEADERS['X-Content-Type-Options']).toBe('nosniff');
  });

  it('answers HEAD without a body, and nothing that would change something', async () => {
    const head = await ask('app://orgue/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('content-length')).toBe(String(PAGE_TEXT.length));
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask('app://orgue/', { method })).status).toBe(405);
  });

  it.each([
    ['app://orgue/../secret.js', 404],
    ['app://orgue/%2e%2e/secret.js', 404],
    ['app://orgue/..%2fsecret.js', 404],
    ['app://orgue/assets/..%2f..%2fsecret.js', 404],
    ['app://orgue/..%2fwindow-of-another%2fa.js', 404],
    ['app://orgue/..%5csecret.js', 400],
    ['app://orgue/%00.js', 400],
    ['app://orgue/%', 400],
    ['app://orgue/%ff.js', 400],
    ['app://orgue/link.js', 404],
    ['app://orgue/up/secret.js', 404],
    ['app://orgue/up/index.html', 404],
    ['app://orgue/notes.txt', 404],
    ['app://orgue/assets', 404],
    ['app://orgue/assets/', 404],
    ['app://orgue/orgue-data', 404],
    ['app://orgue/data/../orgue-data', 404],
    ['app://elsewhere/', 403],
    ['app://orgue:80/', 403],
    ['app://orgue.example.org/', 403],
    ['https://orgue/', 403],
    ['file:///orgue/index.html', 403],
  ])('refuses %s', async (url, status) => {
    const answer = await ask(url);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain(SECRET);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  it('says so when the data is missing', async () => {
    const bare = pageDoor({ windowFolder: folder, dataFile: join(folder, 'nowhere') });
    expect((await bare(new Request(`app://orgue${DATA_PATH}`))).status).toBe(404);
  });

  it('never lets out what is not the window’s, however a path is written', async () => {
    const part = fc.constantFrom(
      ...['..', '.', '%2e', '%2E%2e', '/', '%2f', '%5c', '\\', '//', 'assets', 'window', 'up'],
      ...['secret.js', 'index.html', 'link.js', 'window-of-another', 'a.js', '%00', '%', '%c0%ae'],
      ...['file:', '\u202e', '한', 'orgue-data', '?', '#', ';', ' ', '..;', '%252e%252e%252f'],
    );
    const path = fc.oneof(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('/')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    const law = fc.asyncProperty(path, async (text) => {
      const url = `app://orgue/${text}`;
      if (!URL.canParse(url)) return;
      const answer = await ask(url);
      expect([200, 400, 403, 404]).toContain(answer.status);
      const body = await answer.text();
      expect(body).not.toContain(SECRET);
      if (answer.status === 200) expect([PAGE_TEXT, 'export {};', 'tables']).toContain(body);
    });
    await fc.assert(law, { seed: 20261124, numRuns: 3000 });
  });
});
