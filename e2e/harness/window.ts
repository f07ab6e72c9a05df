// A page of Chromium as the window of the stand-in: its requests, its preload and its ports go to the real desktop bundle.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { HEAR, preloadScript, SAY, type ShimMessage } from './preload-shim.ts';
import type { FromRuntime, PageAnswer, ToRuntime } from './wire.ts';

/** Chromium lets no one answer for app://, so the page stands at an address that no network has. */
const STAND_IN_HOST = 'orgue.invalid';
const STAND_IN = `https://${STAND_IN_HOST}`;

/** The running desktop bundle, as the page needs it. */
export interface Runtime {
  readonly url: string;
  readonly preload: string;
  readonly send: (message: ToRuntime) => void;
  /** Answers a function that stops hearing. */
  readonly hear: (hear: (message: FromRuntime) => void) => () => void;
  readonly ask: (url: string, method: string) => Promise<PageAnswer>;
}

/** Makes the page a window; nothing is loaded yet. */
export async function makeWindow(page: Page, runtime: Runtime): Promise<void> {
  const { origin } = originOf(runtime.url);
  const real = (url: string) =>
    url.startsWith(STAND_IN) ? origin + url.slice(STAND_IN.length) : url;
  await page.route('**/*', async (route) => {
    const answer = await runtime.ask(real(route.request().url()), route.request().method());
    if (!answer) return await route.abort('blockedbyclient');
    const { status, headers, base64 } = answer;
    return await route.fulfill({ status, headers, body: Buffer.from(base64, 'base64') });
  });
  const own = new Set<string>();
  await page.exposeBinding(SAY, ({ frame }, message: ShimMessage) => {
    const { kind, channel = '', ports = [], port = '', text = '' } = message;
    if (kind === 'message') runtime.send({ kind, port, text });
    if (kind === 'close') runtime.send({ kind, port });
    if (kind !== 'post') return;
    for (const id of ports) own.add(id);
    const url = real(frame.url());
    const sender = { url, origin: originOf(url).origin, isTop: frame.parentFrame() === null };
    runtime.send({ kind, channel, ports, frame: sender });
  });
  await page.addInitScript(preloadScript(readFileSync(runtime.preload, 'utf8')));
  const stop = runtime.hear((message) => {
    if (message.kind !== 'message' && message.kind !== 'close') return;
    if (!own.has(message.port) || page.isClosed()) return;
    // A page on its way to another address has no ear; its ports are gone with it.
    page.evaluate(hearInPage, [HEAR, message] as const).catch(() => {});
  });
  page.once('close', () => {
    stop();
    for (const port of own) runtime.send({ kind: 'close', port });
  });
}

function hearInPage([hear, message]: readonly [string, ShimMessage]): void {
  (globalThis as unknown as Record<string, (message: ShimMessage) => void>)[hear]?.(message);
}

/** Shows the window's page. */
export async function openWindow(page: Page): Promise<void> {
  await page.goto(`${STAND_IN}/`);
}

function originOf(url: string): { readonly origin: string } {
  const { protocol, host } = new URL(url);
  return { origin: `${protocol}//${host}` };
}
