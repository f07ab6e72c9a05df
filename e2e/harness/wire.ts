// What the stories and the stand-in for Electron's runtime say to each other, one JSON document a line.
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** From the stand-in to the stories. */
export type FromRuntime =
  | { readonly kind: 'window'; readonly url: string; readonly preload: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: PageAnswer }
  | { readonly kind: 'message'; readonly port: string; readonly text: string }
  | { readonly kind: 'close'; readonly port: string };

/** From the stories, which are the page's process, to the stand-in. */
export type ToRuntime =
  | { readonly kind: 'ask'; readonly id: number; readonly url: string; readonly method: string }
  | {
      readonly kind: 'post';
      readonly channel: string;
      readonly ports: readonly string[];
      readonly frame: Frame;
    }
  | { readonly kind: 'message'; readonly port: string; readonly text: string }
  | { readonly kind: 'close'; readonly port: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'leave' };

/** What Electron knows of the frame that posted a message. */
export interface Frame {
  readonly url: string;
  readonly origin: string;
  readonly isTop: boolean;
}

/** Undefined when the request was cancelled. */
export type PageAnswer =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly base64: string;
    }
  | undefined;

/** Names the socket between the two. */
export const WIRE_VARIABLE = 'ORGUE_HARNESS_WIRE';

export function sendOver<T>(socket: Socket): (message: T) => void {
  return (message) => void socket.write(`${JSON.stringify(message)}\n`);
}

export function hearFrom<T>(socket: Socket, hear: (message: T) => void): void {
  createInterface({ input: socket }).on('line', (line) => hear(JSON.parse(line) as T));
}
