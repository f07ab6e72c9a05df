// One command of the terminal from its words to its exit code.
import type { Workbench } from '#main/compose.ts';
import {
  type ArgumentMistake,
  type Arguments,
  foreignOption,
  GLOBAL_OPTIONS,
  type OptionTable,
  parseArguments,
} from './arguments.ts';
import {
  type Command,
  type CommandContext,
  type ExitCode,
  refuse,
  type Terminal,
} from './command.ts';
import { homeOf, type Surroundings } from './home.ts';
import { LANGUAGES, type Language, type Say, speaker } from './speak.ts';

/** Each loads when it is called: a check must not wait for the composer. */
const COMMANDS = {
  compose: async () => (await import('./compose.ts')).compose,
  check: async () => (await import('./check.ts')).check,
  fix: async () => (await import('./fix.ts')).fix,
  like: async () => (await import('./like.ts')).like,
  describe: async () => (await import('./describe.ts')).describe,
  doctor: async () => (await import('./doctor.ts')).doctor,
  bench: async () => (await import('./bench.ts')).bench,
  import: async () => (await import('./import.ts')).importFile,
  export: async () => (await import('./export.ts')).exportFile,
  formulas: async () => (await import('./formulas.ts')).formulas,
  material: async () => (await import('./material.ts')).material,
  rate: async () => (await import('./rate.ts')).rate,
  prefer: async () => (await import('./prefer.ts')).prefer,
  feedback: async () => (await import('./feedback.ts')).feedback,
  reward: async () => (await import('./reward.ts')).reward,
  backup: async () => (await import('./safekeeping.ts')).backup,
  restore: async () => (await import('./safekeeping.ts')).restore,
  verify: async () => (await import('./safekeeping.ts')).verify,
  search: async () => (await import('./search.ts')).search,
  training: async () => (await import('./training.ts')).training,
  trainer: async () => (await import('./trainer.ts')).trainer,
  serve: async () => (await import('./serve.ts')).serve,
} satisfies Record<string, () => Promise<Command>>;
const VERBS = Object.keys(COMMANDS) as readonly (keyof typeof COMMANDS)[];

/** Options of every command together, so that they are read before or after the verb. */
const ALL_OPTIONS: OptionTable = {
  ...GLOBAL_OPTIONS,
  ...{ brief: 'text', emotion: 'text', category: 'text', dosage: 'text', budget: 'text' },
  ...{ must: 'list', avoid: 'list', composer: 'text', seed: 'text', count: 'text' },
  ...{ shelf: 'list', pin: 'list', episodes: 'text', resume: 'text', once: 'flag', redis: 'text' },
  ...{ market: 'text', port: 'text', to: 'text', raise: 'text' },
  ...{ score: 'text', intensity: 'text', balance: 'text', fit: 'text', wearability: 'text' },
  ...{ joy: 'text', calm: 'text', energy: 'text', romance: 'text' },
  ...{ at: 'text', on: 'text', text: 'text', notes: 'text' },
};

export interface Surrounded extends Surroundings {
  readonly openCalls: CommandContext['openCalls'];
  readonly restoreHome: CommandContext['restoreHome'];
  readonly terminal: Terminal;
  readonly workbench: Workbench;
}

/** Runs one command. Refusals are one sentence on `tell` and exit code 2; nothing is printed then. */
export async function runCommand(
  argv: readonly string[],
  { terminal, workbench, openCalls, restoreHome, ...surroundings }: Surrounded,
): Promise<ExitCode> {
  const parsed = parseArguments(argv, ALL_OPTIONS);
  const language = languageOf(parsed, surroundings.env);
  const say = speaker(language ?? 'en');
  const tell = (sentence: string): 2 => {
    terminal.tell(`orgue: ${sentence}`);
    return 2;
  };
  if ('code' in parsed) {
    return tell(say(`terminal.refused.${parsed.code}`, { option: parsed.option }));
  }
  if (language === undefined) {
    return tell(say('terminal.refused.language', { found: parsed.text['lang'] ?? '' }));
  }
  const verb = VERBS.find((one) => one === parsed.verb);
  if (parsed.flags.has('help')) return help(verb, say, terminal);
  if (parsed.verb === undefined) return tell(say('terminal.refused.no-command'));
  if (!verb) return tell(say('terminal.refused.command', { found: parsed.verb }));
  const command = await COMMANDS[verb]();
  const home = homeOf(parsed.text['home'], surroundings);
  const json = parsed.flags.has('json');
  const context: CommandContext = {
    ...{ given: parsed, json, say, language, terminal, workbench, home },
    ...{ openCalls, restoreHome },
  };
  const foreign = foreignOption(parsed, command.options);
  if (foreign !== undefined) {
    return refuse(context, {
      key: 'terminal.refused.foreign-option',
      params: { option: foreign, verb },
    });
  }
  return command.run(context);
}

/** `--lang`, else the language of the system; undefined when what was asked for is neither. */
function languageOf(
  parsed: Arguments | ArgumentMistake,
  env: Surroundings['env'],
): Language | undefined {
  const asked = 'code' in parsed ? undefined : parsed.text['lang'];
  if (asked !== undefined) return LANGUAGES.find((one) => one === asked);
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return system.startsWith('ko') ? 'ko' : 'en';
}

async function help(
  verb: keyof typeof COMMANDS | undefined,
  say: Say,
  { print }: Terminal,
): Promise<ExitCode> {
  if (verb === undefined) {
    const lines = VERBS.map((one) => `  ${say(`terminal.usage.${one}`)}`);
    print([say('terminal.usage.title'), ...lines, say('terminal.usage.global')].join('\n'));
    return 0;
  }
  const { options } = await COMMANDS[verb]();
  const names = Object.keys(options).map((name) => `--${name}`);
  const own =
    names.length === 0 ? [] : [say('terminal.usage.options', { verb, options: names.join(' ') })];
  print([`  ${say(`terminal.usage.${verb}`)}`, ...own, say('terminal.usage.global')].join('\n'));
  return 0;
}
