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
  const said = found && saidOf(found);
  const backup = found?.backups[0]?.file ?? '';
  return [
    ...(tables.ok ? [] : ([['no-tables', { reason: tables.reason }]] as const)),
    ...(said ? ([[said, { home, backup }]] as const) : []),
  ];
}

function saidOf({ state, detail, backups }: StoreAnswer): Said | undefined {
  if (state === 'damaged') return backups.length > 0 ? 'damaged-with-backup' : 'damaged';
  // What there is to say of data that can be worked on is that it began anew beside old backups.
  if (state === 'ready') return detail !== '' && backups.length > 0 ? 'begun' : undefined;
  return state;
}
