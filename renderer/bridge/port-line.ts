// The line of the desktop window: ports that the preload hands through to the workbench.
import type { ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { CONNECT_WORD } from '#contract/line.ts';
import type { LineContext, LineOptions } from './client.ts';
import { tellConnection } from './connection.ts';
import { mendingPort } from './mending-port.ts';

/** Whether this page was opened by the desktop shell, whose preload says so. */
export function isDesktop(): boolean {
  const { orgue } = window as { readonly orgue?: { readonly shell?: unknown } };
  return orgue?.shell === 'electron';
}

export function portLine(options: LineOptions): ClientLink<LineContext> {
  const port = mendingPort({
    // To this very page: the preload listens in it.
    send: (other) => window.postMessage(CONNECT_WORD, '/', [other]),
    tell: tellConnection,
  });
  return new RPCLink({ ...options, port });
}
