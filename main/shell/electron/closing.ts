// The end in order: take no more, end what runs, close the workbench, then go.
import type { App } from 'electron';

export interface ClosingSteps {
  readonly stopAccepting: () => void;
  readonly hangUp: () => void;
  /** Ends within a moment, or is not waited for. */
  readonly closeWorkbench: () => Promise<void>;
}

/** How long the workbench may take, milliseconds. */
const LONGEST_CLOSING_MS = 5000;

export function closeInOrder(
  app: Pick<App, 'on' | 'quit' | 'exit'>,
  { stopAccepting, hangUp, closeWorkbench }: ClosingSteps,
): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  const close = async () => {
    stopAccepting();
    hangUp();
    await Promise.race([closeWorkbench(), tooLate()]);
    state = 'closed';
    app.quit();
  };
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    close().catch(() => app.exit(1));
  });
}

function tooLate(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('the workbench does not close')), LONGEST_CLOSING_MS).unref();
  });
}
