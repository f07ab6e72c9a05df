// What every adapter of the dialogs must do, whoever answers them.
import { describe, expect, it } from 'vitest';
import type { Dialogs } from './dialogs.ts';

/** What the person in front of the machine does with the next question. */
export interface Answers {
  /** A path, or undefined to put the question away. */
  readonly file?: string | undefined;
  /** The answer's number, or undefined to close the question. */
  readonly choice?: number | undefined;
}

const FILES = { title: 'Open', kinds: [{ name: 'Formula files', extensions: ['json'] }] };
const QUESTION = { message: 'Close?', detail: 'It goes.', answers: ['Stay', 'Close'] } as const;

/** Runs the acceptance of one adapter; `answered` builds it before a person who acts so. */
export function acceptDialogs(name: string, answered: (answers: Answers) => Dialogs): void {
  describe(`the dialogs of ${name}`, () => {
    it('hand over the path that was chosen, letters of any language included', async () => {
      const file = '/노트/새 향.json';
      expect(await answered({ file }).openFile(FILES)).toBe(file);
      expect(await answered({ file }).saveFile({ ...FILES, suggestedName: 'a.json' })).toBe(file);
    });

    it('answer nothing when the question is put away', async () => {
      expect(await answered({}).openFile(FILES)).toBeUndefined();
      expect(await answered({}).saveFile({ ...FILES, suggestedName: 'a.json' })).toBeUndefined();
    });

    it('answer the number of what was chosen, at once or later', async () => {
      expect(await answered({ choice: 1 }).choose(QUESTION)).toBe(1);
      expect(answered({ choice: 1 }).chooseNow(QUESTION)).toBe(1);
    });

    it('take the first, safe answer when the question is closed', async () => {
      expect(await answered({}).choose(QUESTION)).toBe(0);
      expect(answered({}).chooseNow(QUESTION)).toBe(0);
    });
  });
}
