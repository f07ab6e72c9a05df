// Briefs kept to be taken up again, each under its own id, the newest hundred.
import type { SettingsStore } from '#contract/ports/settings.ts';
import { type BriefsAnswer, type KeptBrief, keptBrief } from '#contract/search.ts';

const BEGINNING = 'brief:';
const MOST = 100;

/** Last kept first. What an earlier version kept in another shape is left out. */
export async function listBriefs(settings: SettingsStore): Promise<BriefsAnswer> {
  const found = await settings.list(BEGINNING);
  return found
    .flatMap(({ value, setAt }) => {
      const read = keptBrief.safeParse(value);
      return read.success ? [{ ...read.data, keptAt: setAt }] : [];
    })
    .slice(0, MOST);
}

export async function keepBrief(
  brief: KeptBrief,
  settings: SettingsStore,
  now: number,
): Promise<BriefsAnswer> {
  await settings.set(BEGINNING + brief.id, brief, now);
  return listBriefs(settings);
}
