// One port after another that look like one: when a port closes, its calls fail and another port is asked for.
import { ACCEPTED_WORD, LEAVING_WORD } from '#contract/line.ts';

export interface MendingPort {
  /** @throws while the line is down, so that a call fails at once and is tried again when it is up. */
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: string, callback: (event?: { readonly data: unknown }) => void) => void;
}

export interface MendingOptions {
  /** Sends the other end of a new channel to the workbench. */
  readonly send: (port: MessagePort) => void;
  readonly tell: (connection: 'connected' | 'reconnecting') => void;
}

const SHORTEST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 4000;
const GROWTH = 1.6;

/** How long the workbench may take to let a port in, milliseconds. */
const LONGEST_ADMISSION_MS = 5000;

/** Asks for the first port at once. */
export function mendingPort({ send, tell }: MendingOptions): MendingPort {
  const hearers = { message: new Set<(data: unknown) => void>(), close: new Set<() => void>() };
  let current: { readonly port: MessagePort; isOpen: boolean; waiting: unknown[] } | undefined;
  let wait = SHORTEST_WAIT_MS;

  const ask = (): void => {
    const { port1: port, port2 } = new MessageChannel();
    const own = { port, isOpen: false, waiting: [] as unknown[] };
    current = own;
    const lose = () => {
      clearTimeout(deadline);
      if (current !== own) return;
      current = undefined;
      port.close();
      tell('reconnecting');
      for (const hear of hearers.close) hear();
      setTimeout(ask, wait);
      wait = Math.min(wait * GROWTH, LONGEST_WAIT_MS);
    };
    const deadline = setTimeout(lose, LONGEST_ADMISSION_MS);
    port.addEventListener('message', ({ data }: { readonly data: unknown }) => {
      if (data === LEAVING_WORD) lose();
      else if (own.isOpen) for (const hear of hearers.message) hear(data);
      else if (data === ACCEPTED_WORD) {
        clearTimeout(deadline);
        own.isOpen = true;
        wait = SHORTEST_WAIT_MS;
        tell('connected');
        for (const message of own.waiting.splice(0)) port.postMessage(message);
      }
    });
    port.addEventListener('close', lose);
    port.start();
    send(port2);
  };

  ask();
  return {
    postMessage: (message) => {
      if (!current) throw new Error('The line to the workbench is down.');
      if (current.isOpen) current.port.postMessage(message);
      else current.waiting.push(message);
    },
    on: (event, callback) => {
      if (event === 'close') hearers.close.add(() => callback());
      if (event === 'message') hearers.message.add((data) => callback({ data }));
    },
  };
}
