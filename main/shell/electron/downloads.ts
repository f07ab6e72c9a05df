// Files that the window writes: only its own, and always to a place the perfumer chooses.
import type { Session } from 'electron';
import { ORIGIN } from './address.ts';

export interface SavingWords {
  readonly title: string;
  readonly 'formula-files': string;
}

export function askWhereToSave(session: Pick<Session, 'on'>, words: SavingWords): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${ORIGIN}/`)) return event.preventDefault();
    return item.setSaveDialogOptions({
      title: words.title,
      defaultPath: item.getFilename(),
      filters: [{ name: words['formula-files'], extensions: ['json'] }],
    });
  });
}
