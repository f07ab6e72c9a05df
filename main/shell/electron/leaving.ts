// The page objects to being closed while something is not saved yet; only the system can ask about it.
import type { WebContents } from 'electron';
import type { Dialogs } from '#contract/ports/dialogs.ts';
import type { DesktopWords } from '#contract/words/desktop.ts';

/** Electron itself would refuse to close the window without a word. */
export function askBeforeLeaving(
  contents: WebContents,
  dialogs: Pick<Dialogs, 'chooseNow'>,
  { message, detail, stay, leave }: DesktopWords['leaving'],
): void {
  contents.on('will-prevent-unload', (event) => {
    const answer = dialogs.chooseNow({ message, detail, answers: [stay, leave] });
    // Preventing the prevention lets the page go.
    if (answer === 1) event.preventDefault();
  });
}
