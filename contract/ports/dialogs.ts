// Questions that only the system can put to a perfumer: which file, and yes or no when the window cannot ask.

export interface FileKind {
  readonly name: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
}

export interface FileQuestion {
  readonly title: string;
  readonly kinds: readonly FileKind[];
}

export interface ChoiceQuestion {
  readonly message: string;
  readonly detail: string;
  /** The first is the safe one: it is what closing the question means. */
  readonly answers: readonly [string, ...string[]];
}

export interface Dialogs {
  /** The path of an existing file; undefined when the question was put away. */
  readonly openFile: (question: FileQuestion) => Promise<string | undefined>;
  /** A path to write to; undefined when the question was put away. */
  readonly saveFile: (
    question: FileQuestion & { readonly suggestedName: string },
  ) => Promise<string | undefined>;
  /** The number of the answer, counted from 0. */
  readonly choose: (question: ChoiceQuestion) => Promise<number>;
  /** The same, while everything waits: for moments that cannot be put off. */
  readonly chooseNow: (question: ChoiceQuestion) => number;
}
