// Everything the palette can do: acts with their keys, proposals, formulas, materials to add, categories, language, theme.
import { useMemo } from 'react';
import { FIRST_BRANCH } from '#contract/recipe-store.ts';
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';
import { isCategory } from '#domain/safety/judge.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import type { Finder } from '#renderer/catalogue/find-material.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { THEMES, useTheme } from '#renderer/ui/theme.ts';
import {
  type Key,
  LANGUAGES,
  type Language,
  type Say,
  sayIn,
  useWords,
} from '#renderer/ui/words.ts';
import { ROW_ACTS, WINDOW_ACTS } from './acts.ts';
import { type Spelled, spelled } from './palette-match.ts';
import { pressInTable } from './press-in-table.ts';
import type { WindowActs } from './use-shortcuts.ts';
import type { WorkbenchModel } from './use-workbench.ts';

export type CommandKind = 'act' | 'formula' | 'material' | 'category' | 'language' | 'theme';

export interface Command {
  readonly key: string;
  readonly kind: CommandKind;
  readonly name: string;
  readonly chord?: string;
  /** What tells it from others of the same name. */
  readonly facts?: string;
  readonly spelled: Spelled;
  readonly run: () => void;
}

export interface CommandSources {
  readonly model: WorkbenchModel;
  readonly acts: WindowActs;
  readonly table: SafetyTable;
  readonly own: readonly OwnMaterial[];
  /** To the field where materials are added. */
  readonly toAdd: () => void;
}

/** All but materials, of which there are too many to name at once. */
export function useCommands(sources: CommandSources): readonly Command[] {
  const { model, acts, table, own, toAdd } = sources;
  const { say, language, setLanguage } = useWords();
  const [, setTheme] = useTheme();
  const { openFormulas } = model;
  const { offers } = model.brief.run;
  return useMemo(
    () => [
      ...windowCommands(acts, say),
      ...ROW_ACTS.map(({ id, chord, name }) => ({
        ...plainCommand(id, 'act', name, say, id === 'add' ? toAdd : () => pressInTable(chord)),
        chord,
      })),
      ...offers.map(({ letter, proposal }) => {
        const name = say('palette.accept-one', { letter, name: proposal.title[language] });
        const names = [name, proposal.title.en, proposal.title.ko];
        const run = () => acts.accept(letter);
        return { ...named(`accept-${letter}`, 'act', name, names, run), chord: `Alt ${letter}` };
      }),
      ...openFormulas.map(({ key, name: own, branch, category, rows, savedAt, choose }) => {
        const name = own === '' ? say('recipe.untitled') : own;
        const label = say('palette.open-formula', { name });
        const names = [name, `${name} ${branch}`, label];
        const facts = factsOf({ branch, category, rows, savedAt }, say);
        return { ...named(`formula-${key}`, 'formula', label, names, choose), facts };
      }),
      ...own.map(({ id, name }) => {
        const label = say('own.open-one', { name });
        return named(`own-${id}`, 'act', label, [name], () => acts.openOwn(id));
      }),
      ...categoryCommands(table, language, say, model.acts.category),
      ...LANGUAGES.map((one) => {
        const own = OWN_NAMES[one];
        const name = say('palette.use-language', { language: own });
        const names = [name, own, ...LANGUAGES.map((in_) => sayIn(in_)('app.language'))];
        return named(`language-${one}`, 'language', name, names, () => setLanguage(one));
      }),
      ...THEMES.map((one) => {
        const inLanguage = (said: Say) =>
          said('palette.use-theme', { theme: said(`app.theme.${one}`) });
        const names = LANGUAGES.map((in_) => inLanguage(sayIn(in_)));
        return named(`theme-${one}`, 'theme', inLanguage(say), names, () => setTheme(one));
      }),
    ],
    [
      acts,
      say,
      toAdd,
      offers,
      language,
      openFormulas,
      own,
      table,
      model.acts,
      setLanguage,
      setTheme,
    ],
  );
}

/** Twenty-four hours, the same in both languages. */
const MOMENT = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;

type Listed = Pick<
  WorkbenchModel['openFormulas'][number],
  'branch' | 'category' | 'rows' | 'savedAt'
>;

/** Two formulas of one name differ in their branch, category, length or age. */
function factsOf({ branch, category, rows, savedAt }: Listed, say: Say): string {
  const facts = [
    branch === FIRST_BRANCH ? undefined : branch,
    category === undefined ? undefined : `${say('recipe.category')} ${category}`,
    say(rows === 1 ? 'recipe.total-one' : 'recipe.total-of', { rows }),
    savedAt === undefined ? undefined : new Date(savedAt).toLocaleString('sv-SE', MOMENT),
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

export const OWN_NAMES = { en: 'EN', ko: '한국어' } as const;

function named(
  key: string,
  kind: CommandKind,
  name: string,
  names: readonly string[],
  run: () => void,
): Command {
  return { key, kind, name, spelled: spelled([name, ...names]), run };
}

function plainCommand(id: string, kind: CommandKind, key: Key, say: Say, run: () => void): Command {
  const names = LANGUAGES.map((language) => sayIn(language)(key));
  return named(`${kind}-${id}`, kind, say(key), names, run);
}

function windowCommands(acts: WindowActs, say: Say): Command[] {
  return WINDOW_ACTS.filter(({ id }) => id !== 'palette' && id !== 'escape').map(
    ({ id, chord, name }) => ({ ...plainCommand(id, 'act', name, say, acts[id]), chord }),
  );
}

function categoryCommands(
  { categories }: SafetyTable,
  language: Language,
  say: Say,
  choose: WorkbenchModel['acts']['category'],
): Command[] {
  return categories.flatMap(({ id, title, titleKo }) => {
    if (!isCategory(id)) return [];
    const name = say('palette.use-category', {
      category: id,
      name: language === 'ko' ? titleKo : title,
    });
    const names = [`${id} ${title}`, `${id} ${titleKo}`, title, titleKo];
    return [named(`category-${id}`, 'category', name, names, () => choose(id))];
  });
}

/** Most materials that are offered at once. */
const MOST_MATERIALS = 20;

export function useMaterialCommands(
  finder: Finder,
  query: string,
  add: (id: string) => void,
): readonly Command[] {
  const { say } = useWords();
  const naming = useNaming();
  if (query.trim() === '') return [];
  return finder
    .materials(query)
    .slice(0, MOST_MATERIALS)
    .map(({ id, name, nameKo = '', synonyms, cas = '' }) => {
      const label = say('palette.add-material', { name: naming.material(id) });
      const names = [name, nameKo, ...synonyms, cas];
      return {
        ...named(`material-${id}`, 'material', label, [], () => add(id)),
        spelled: spelled(names),
      };
    });
}
