// What every command of the terminal is given and what it answers with.
import type { CallsClient } from '#contract/calls.ts';
import type { VerdictWord } from '#domain/safety/report.ts';
import type { restoreHome, Workbench } from '#main/compose.ts';
import type { Tables } from '#main/tables.ts';
import type { Arguments, OptionTable } from './arguments.ts';
import type { Key, Language, Params, Say } from './speak.ts';

/** 0 fine, 1 the verdict is over, prohibited or unknown, 2 bad input, 3 an engine or format is not available, 130 Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

export interface Terminal {
  /** The answer: one JSON document, JSON lines, or text for people. */
  readonly print: (text: string) => void;
  /** Progress and refusals. */
  readonly tell: (text: string) => void;
  /** A line that the next one replaces; only where somebody watches. */
  readonly progress?: (text: string) => void;
}

/** `busy`: another process holds the folder and does not answer. */
export type OpenCalls = (home: string) => Promise<
  | {
      readonly client: CallsClient<Record<never, never>>;
      readonly close: () => Promise<void>;
    }
  | 'busy'
>;

export interface CommandContext {
  readonly given: Arguments;
  readonly json: boolean;
  readonly say: Say;
  readonly language: Language;
  readonly terminal: Terminal;
  readonly workbench: Workbench;
  /** The perfumer's data folder; it need not exist. */
  readonly home: string;
  /** Calls on the data folder, here or through the process that holds it. */
  readonly openCalls: OpenCalls;
  readonly restoreHome: typeof restoreHome;
}

export interface Command {
  readonly options: OptionTable;
  readonly run: (context: CommandContext) => Promise<ExitCode>;
}

/** What was wrong with the words of a command: a key of the terminal's refusals and its variables. */
export interface Refusal {
  readonly key: Key;
  readonly params: Params;
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'key' in value && 'params' in value;
}

/** Says why, in one sentence; nothing was changed. */
export function refuse({ say, terminal }: CommandContext, { key, params }: Refusal): 2 {
  terminal.tell(`orgue: ${say(key, params)}`);
  return 2;
}

/** By the verdict: 0 where the formula may be released. */
export function exitOf(verdict: VerdictWord): 0 | 1 {
  return verdict === 'compliant' || verdict === 'near' ? 0 : 1;
}

/** The verified tables, or the exit code after their absence was told. */
export function tablesOf({ workbench, say, terminal }: CommandContext): Tables | 3 {
  const tables = workbench.tables();
  if (tables.ok) return tables;
  terminal.tell(`orgue: ${say('terminal.absent.tables', { reason: tables.reason })}`);
  return 3;
}
