// A window shows its page and never another: no navigation, no frame, no popup, no guest.
import type { App, Shell, WebContents } from 'electron';
import { openOutside } from './outside.ts';

/** Locks every page this program will ever hold, ours and any that should not exist. */
export function lockNavigation(app: Pick<App, 'on'>, shell: Pick<Shell, 'openExternal'>): void {
  app.on('web-contents-created', (_event, contents) => lock(contents, shell));
}

function lock(contents: WebContents, shell: Pick<Shell, 'openExternal'>): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(shell, url);
    return { action: 'deny' };
  });
}
