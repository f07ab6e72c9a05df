// Commands on the perfumer's own data: through whoever holds the data folder, and every failure one sentence.
import { ORPCError } from '@orpc/client';
import type { CallsClient } from '#contract/calls.ts';
import { type CommandContext, type ExitCode, refuse } from './command.ts';
import type { Key } from './speak.ts';

export type Client = CallsClient<Record<never, never>>;

/** Opens the calls, runs the command over them and closes; what could not be kept is told, with exit code 3. */
export async function withKept(
  context: CommandContext,
  work: (client: Client) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { home, say, terminal, openCalls } = context;
  const opened = await openCalls(home);
  if (opened === 'busy') {
    terminal.tell(`orgue: ${say('terminal.kept.busy', { home })}`);
    return 3;
  }
  try {
    return await work(opened.client);
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'NOT_KEPT') throw error;
    return await notKept(context, opened.client, error.data as { why: string; detail: string });
  } finally {
    await opened.close();
  }
}

async function notKept(
  { say, terminal, home }: CommandContext,
  client: Client,
  { why, detail }: { readonly why: string; readonly detail: string },
): Promise<3> {
  terminal.tell(`orgue: ${say(`terminal.kept.state.${why}` as Key, { home, detail })}`);
  if (why !== 'damaged') return 3;
  const [latest] = (await client.hub.store()).backups;
  if (latest) terminal.tell(say('terminal.kept.latest-backup', { file: latest.file }));
  return 3;
}

/** Exactly as many arguments as the command takes, or the exit code after saying which. */
export function argumentsOf(
  context: CommandContext,
  least: number,
  most: number,
  wanted: string,
): readonly string[] | 2 {
  const { positionals, verb = '' } = context.given;
  if (positionals.length >= least && positionals.length <= most) return positionals;
  return refuse(context, { key: 'terminal.refused.arguments', params: { verb, wanted } });
}

/** Milliseconds since 1970 as people read them here: local date and time. */
export function shownTime(at: number | string, language: 'en' | 'ko'): string {
  return new Date(at).toLocaleString(language === 'ko' ? 'ko-KR' : 'en-GB');
}
