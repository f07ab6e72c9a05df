// The system's dialogs pass the acceptance of every adapter, and ask what they were told to ask.
import { describe, expect, it } from 'vitest';
import { acceptDialogs } from '#contract/ports/dialogs.kit.ts';
import { electronDialogs } from './dialogs.ts';
import { type FakeOptions, fakeElectron } from './electron.fixture.ts';

function dialogsOf(options: FakeOptions) {
  const { modules, asked } = fakeElectron(options);
  const window = new modules.BrowserWindow({});
  return { dialogs: electronDialogs(modules.dialog, window), asked };
}

acceptDialogs('Electron', (answers) => dialogsOf(answers).dialogs);

describe('the system’s dialogs', () => {
  it('ask for the kinds of file they were given', async () => {
    const { dialogs, asked } = dialogsOf({});
    const kinds = [{ name: 'Formula files', extensions: ['json', 'csv'] }];
    await dialogs.openFile({ title: 'Open', kinds });
    await dialogs.saveFile({ title: 'Save', kinds, suggestedName: '새 향.json' });
    expect(asked).toMatchObject([
      { title: 'Open', filters: kinds, properties: ['openFile'] },
      { title: 'Save', filters: kinds, defaultPath: '새 향.json' },
    ]);
  });
});
