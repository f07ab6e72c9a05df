// The system's own dialogs, on the window they belong to.
import type { BaseWindow, Dialog } from 'electron';
import type { ChoiceQuestion, Dialogs, FileQuestion } from '#contract/ports/dialogs.ts';

type SystemDialogs = Pick<
  Dialog,
  'showMessageBox' | 'showMessageBoxSync' | 'showOpenDialog' | 'showSaveDialog'
>;

export function electronDialogs(dialog: SystemDialogs, window: BaseWindow): Dialogs {
  return {
    openFile: async (question) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        ...asked(question),
        properties: ['openFile'],
      });
      return canceled ? undefined : filePaths[0];
    },
    saveFile: async (question) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        ...asked(question),
        defaultPath: question.suggestedName,
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return canceled || filePath === '' ? undefined : filePath;
    },
    choose: async (question) => (await dialog.showMessageBox(window, box(question))).response,
    chooseNow: (question) => dialog.showMessageBoxSync(window, box(question)),
  };
}

function asked({ title, kinds }: FileQuestion) {
  const filters = kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
  return { title, filters };
}

function box({ message, detail, answers }: ChoiceQuestion) {
  const buttons = [...answers];
  return { message, detail, buttons, defaultId: 0, cancelId: 0, noLink: true };
}
