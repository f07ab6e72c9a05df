// When the page's process dies the window opens it anew, once, and says so; a second time it asks.
import type { BrowserWindow } from 'electron';
import type { Dialogs } from '#contract/ports/dialogs.ts';
import type { DesktopWords } from '#contract/words/desktop.ts';

/** `open` loads the page; `quit` ends the program. */
export function reopenAfterFailure(
  window: BrowserWindow,
  dialogs: Pick<Dialogs, 'choose'>,
  words: DesktopWords['failing'],
  { open, quit }: { readonly open: () => void; readonly quit: () => void },
): void {
  let failures = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    failures += 1;
    if (failures === 1) {
      open();
      void dialogs.choose({
        message: words.reloaded,
        detail: words['reloaded-detail'],
        answers: [words.understood],
      });
      return;
    }
    const answers = [words.reopen, words.quit] as const;
    void dialogs
      .choose({ message: words.again, detail: words['again-detail'], answers })
      .then((answer) => (answer === 0 ? open() : quit()));
  });
}
