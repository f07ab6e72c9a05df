// A stand-in for Electron's windows and pages, with their events: for tests, and for stories where no runtime exists.
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, WindowOpenHandlerResponse } from 'electron';

type OpenHandler = (details: { readonly url: string }) => WindowOpenHandlerResponse;

/** An event of Electron that can be prevented. */
export class FakeEvent {
  defaultPrevented = false;
  preventDefault = (): void => {
    this.defaultPrevented = true;
  };
}

export class FakePage extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' });
  readonly keys: unknown[] = [];
  setWindowOpenHandler = (handler: OpenHandler): void => {
    this.openHandler = handler;
  };
  sendInputEvent = (event: unknown): number => this.keys.push(event);
  focus = (): void => {};

  /** Raises an event that can be prevented, and answers whether it was. */
  isPrevented(name: string, ...details: unknown[]): boolean {
    const event = new FakeEvent();
    this.emit(name, event, ...details);
    return event.defaultPrevented;
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakePage();
  readonly loaded: string[] = [];
  readonly done: string[] = [];
  readonly options: BrowserWindowConstructorOptions;
  isSmall = false;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }
  loadURL = (url: string): Promise<void> => {
    this.loaded.push(url);
    return Promise.resolve();
  };
  show = (): number => this.done.push('show');
  focus = (): number => this.done.push('focus');
  restore = (): number => this.done.push('restore');
  maximize = (): number => this.done.push('maximize');
  isMinimized = (): boolean => this.isSmall;
  isMaximized = (): boolean => this.done.includes('maximize');
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 800 });

  /** As when a perfumer closes it; false when the page objected and was heard. */
  close(objects = false): boolean {
    if (objects && !this.webContents.isPrevented('will-prevent-unload')) return false;
    this.emit('close', new FakeEvent());
    this.emit('closed');
    return true;
  }
}
