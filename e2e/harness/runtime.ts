// Started in the place of Electron's runtime: loads the program's real entry over a stand-in for Electron, and lets the stories be its page.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { fake } from './electron.ts';
import {
  type Frame,
  type FromRuntime,
  hearFrom,
  type PageAnswer,
  sendOver,
  type ToRuntime,
  WIRE_VARIABLE,
} from './wire.ts';

const LOOK_AGAIN_MS = 5;

/** A port whose other end is in the page, in the shape of Electron's MessagePortMain. */
class PagePort extends EventEmitter {
  readonly id: string;
  private readonly early: string[] = [];
  private isStarted = false;
  constructor(id: string) {
    super();
    this.id = id;
  }
  start = (): void => {
    this.isStarted = true;
    for (const text of this.early.splice(0)) this.hear(text);
  };
  hear = (text: string): void => {
    if (this.isStarted) this.emit('message', { data: text, ports: [] });
    else this.early.push(text);
  };
  postMessage = (data: unknown): void => {
    if (typeof data !== 'string') throw new TypeError('the harness carries text only');
    send({ kind: 'message', port: this.id, text: data });
  };
  close = (): void => {
    if (!ports.delete(this.id)) return;
    send({ kind: 'close', port: this.id });
    this.emit('close');
  };
}

const ports = new Map<string, PagePort>();
const socket = connect(process.env[WIRE_VARIABLE] ?? '');
const send = sendOver<FromRuntime>(socket);

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});

const ACTS: { readonly [K in ToRuntime['kind']]: (asked: ToRuntime & { kind: K }) => void } = {
  ask: ({ id, url, method }) => {
    void answerTo(url, method).then((answer) => send({ kind: 'answer', id, answer }));
  },
  post: ({ channel, ports: ids, frame }) => {
    const given = ids.map((id) => new PagePort(id));
    for (const port of given) ports.set(port.id, port);
    fake.ipcMain.emit(channel, { senderFrame: senderOf(frame), ports: given });
  },
  message: ({ port, text }) => ports.get(port)?.hear(text),
  close: ({ port }) => ports.get(port)?.close(),
  // What is no call ends a line.
  cut: () => {
    for (const port of [...ports.values()]) port.emit('message', { data: undefined, ports: [] });
  },
  leave: () => fake.windows[0]?.close(),
};

function senderOf({ url, origin, isTop }: Frame) {
  return { url, origin, parent: isTop ? null : {}, detached: false };
}

async function answerTo(url: string, method: string): Promise<PageAnswer> {
  if (!fake.session.lets(url)) return undefined;
  const door = fake.doors.get(new URL(url).protocol.slice(0, -1));
  if (!door) return undefined;
  const answer = await door(new Request(url, { method }));
  const base64 = Buffer.from(await answer.arrayBuffer()).toString('base64');
  return { status: answer.status, headers: Object.fromEntries(answer.headers), base64 };
}

hearFrom<ToRuntime>(socket, (asked) => (ACTS[asked.kind] as (asked: ToRuntime) => void)(asked));
// The stories went away: nobody is left to be a page.
socket.on('close', () => process.exit(1));
fake.app.on('gone', (code: number) => process.exit(code));

const root = process.argv[2] ?? '';
const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { main: string };
await import(pathToFileURL(join(root, main)).href);
while (!fake.windows[0]?.loaded[0]) await wait(LOOK_AGAIN_MS);
const [{ loaded, options }] = fake.windows as [(typeof fake.windows)[number]];
send({
  kind: 'window',
  url: loaded[0] ?? '',
  preload: options.webPreferences?.preload ?? '',
});
