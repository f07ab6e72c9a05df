// Ports as Electron hands them to its main process, over real message channels, and the events that bring them.
import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { LINE_CHANNEL } from '#contract/line.ts';
import { ORIGIN, PAGE } from './address.ts';

/** One end of a real channel, in the shape of Electron's MessagePortMain. */
export class FakePort extends EventEmitter {
  private readonly port: MessagePort;
  isClosed = false;
  constructor(port: MessagePort) {
    super();
    this.port = port;
    port.on('close', () => this.emit('close'));
  }
  start = (): void => {
    this.port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  };
  postMessage = (data: unknown): void => this.port.postMessage(data);
  close = (): void => {
    this.isClosed = true;
    this.port.close();
  };
}

/** What Electron knows of the frame that sent a message. */
export interface FakeFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: object | null;
  readonly detached: boolean;
}

export const OUR_FRAME: FakeFrame = { url: PAGE, origin: ORIGIN, parent: null, detached: false };

/** Sends the workbench a port as the preload does; answers the page's end and the workbench's. */
export function sendPort(ipcMain: EventEmitter, senderFrame: FakeFrame | null = OUR_FRAME) {
  const { port1, port2 } = new MessageChannel();
  const port = new FakePort(port2);
  ipcMain.emit(LINE_CHANNEL, { senderFrame, ports: [port] });
  return { page: port1, port };
}
