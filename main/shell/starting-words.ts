// What must be told when a data folder is opened: why it cannot be, or what stands in the way of judging and saving.
import type { StoreAnswer } from '#contract/hub.ts';
import { servingWords } from '#contract/words/serving.ts';
import type { Holding } from './holding.ts';

export type Said = keyof (typeof servingWords)['en'];
type Params = Readonly<Record<string, string | number>>;

export function sentenceOf(language: 'en' | 'ko', said: Said, params: Params = {}): string {
  return servingWords[language][said].replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
}

/** The window opens all the same. */
export async function hindrancesOf(
  { workbench }: Holding,
  home: string,
): Promise<readonly (readonly [said: Said, params: Params])[]> {
  const tables = workbench.tables();
  const found = await workbench.kept?.state();
  return [
    ...(tables.ok ? [] : ([['no-tables', { reason: tables.reason }]] as const)),
    ...(found && found.state !== 'ready' ? [saidOf(found, home)] : []),
  ];
}

function saidOf({ state, detail, backups: [latest] }: StoreAnswer, home: string): [Said, Params] {
  const params = { home, reason: detail, backup: latest?.file ?? '' };
  if (state === 'damaged') return [latest ? 'damaged-with-backup' : 'damaged', params];
  return [state === 'newer' ? 'newer' : 'read-only', params];
}
