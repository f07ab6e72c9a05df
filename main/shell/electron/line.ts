// The window's line to the workbench: one port, taken from our own page only, that carries calls and streams.
import { RPCHandler } from '@orpc/server/message-port';
import type { IpcMain, IpcMainEvent, MessagePortMain } from 'electron';
import { ACCEPTED_WORD, LEAVING_WORD, LINE_CHANNEL } from '#contract/line.ts';
import { isCall } from '../call-message.ts';
import { LARGEST_MESSAGE_BYTES, type Router } from '../doors.ts';
import type { Log } from '../log.ts';
import { logCalls } from '../log-calls.ts';
import { isOurs, ORIGIN } from './address.ts';

export interface LineDoor {
  /** Takes no more ports. */
  readonly stopAccepting: () => void;
  /** Ends the line and what runs on it. */
  readonly hangUp: () => void;
}

type Calls = RPCHandler<Record<never, never>>;

/** Waits for ports. A new one takes the place of the old, which a reloaded or mended page has left behind. */
export function lineDoor(ipcMain: Pick<IpcMain, 'on' | 'off'>, router: Router, log: Log): LineDoor {
  const calls: Calls = new RPCHandler(router, { clientInterceptors: [logCalls(log)] });
  let hangUp = () => {};
  const take = (event: IpcMainEvent) => {
    const [port, second] = event.ports;
    if (!port || second || !isOurPage(event)) {
      for (const refused of event.ports) refused.close();
      return;
    }
    hangUp();
    hangUp = openLine(calls, port);
  };
  ipcMain.on(LINE_CHANNEL, take);
  return {
    stopAccepting: () => ipcMain.off(LINE_CHANNEL, take),
    hangUp: () => hangUp(),
  };
}

/** The page itself, still there, in no frame of another, at our origin exactly; an empty address is nobody's. */
function isOurPage({ senderFrame }: IpcMainEvent): boolean {
  if (!senderFrame || senderFrame.detached || senderFrame.parent !== null) return false;
  return senderFrame.origin === ORIGIN && isOurs(senderFrame.url);
}

/** Answers calls that come over the port; the answer ends the line, and it ends once however it ends. */
function openLine(calls: Calls, port: MessagePortMain): () => void {
  const whenEnded: (() => void)[] = [];
  let isOpen = true;
  const end = () => {
    if (!isOpen) return;
    isOpen = false;
    port.postMessage(LEAVING_WORD);
    port.close();
    for (const tell of whenEnded) tell();
  };
  calls.upgrade({
    on: (event: string, callback: (message?: { data: unknown }) => void) => {
      if (event === 'close') whenEnded.push(callback);
      if (event !== 'message') return;
      port.on('message', (message) => {
        const data: unknown = message.data;
        if (typeof data !== 'string' || data.length > LARGEST_MESSAGE_BYTES || !isCall(data)) end();
        else if (isOpen) callback({ data });
      });
    },
    postMessage: (data: unknown) => {
      if (isOpen) port.postMessage(data);
    },
  });
  port.on('close', end);
  port.postMessage(ACCEPTED_WORD);
  port.start();
  return end;
}
