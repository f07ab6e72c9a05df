// The IFRA and EU tables as built: limits tagged by what they mean, figures kept as they were published.
import { expect, test } from 'vitest';
import { CATEGORY_IDS, type CategoryId, type Limit } from '#domain/safety/table.ts';
import { openSources } from './build/rows.ts';
import { buildSafety } from './build/safety.ts';

const sources = openSources(import.meta.dirname);
const table = buildSafety(sources);

function standard(number: string) {
  const found = table.standards.find(({ id }) => id === `IFRA_STD_${number}`);
  if (!found) throw new Error(`no standard ${number}`);
  return found;
}

function limit(number: string, category: CategoryId): Limit | undefined {
  return standard(number).limits[CATEGORY_IDS.indexOf(category)];
}

test('the tables are whole', () => {
  expect([...sources.faults, ...sources.conflicts]).toEqual([]);
  expect(table.amendment).toBe('51');
  expect(table.standards).toHaveLength(263);
  expect(table.naturals).toHaveLength(302);
  expect(table.schiffBases).toHaveLength(16);
  expect(table.euGroups.filter(({ status }) => status === 'declare')).toHaveLength(81);
  expect(table.categories.map(({ id }) => id)).toEqual(CATEGORY_IDS);
});

test('each kind of limit is told by its cell and by what the figure is about', () => {
  expect(limit('021', '4')).toEqual({ kind: 'limit', percent: '0.6' });
  expect(limit('089', '4')).toEqual({ kind: 'limit', percent: '0.0015' });
  expect(limit('005', '12')).toEqual({ kind: 'none' });
  expect(limit('015', '1')).toEqual({ kind: 'prohibited' });
  expect(limit('015', '4')).toEqual({ kind: 'limit', percent: '1.4' });
  expect(limit('170', '4')).toEqual({ kind: 'prohibited' });
  expect(limit('179', '4')).toEqual({ kind: 'prohibited-as-such', percent: '0.01' });
  expect(limit('186', '4')).toEqual({ kind: 'specification' });
});

test('a figure of an allowed grade stays a limit: Peru balsam, styrax, verbena, Tagetes', () => {
  expect(limit('071', '4')).toEqual({ kind: 'limit', percent: '0.41' });
  expect(limit('078', '4')).toEqual({ kind: 'limit', percent: '0.64' });
  expect(limit('083', '4')).toEqual({ kind: 'limit', percent: '0.69' });
  expect(limit('097', '4')).toEqual({ kind: 'limit', percent: '0.01' });
});

test('a grade is prohibited by its CAS only where no allowed grade shares the number', () => {
  expect(standard('097').prohibitedGradeCas).toEqual(['90131-43-4']);
  expect(standard('181').prohibitedGradeCas).toEqual(['8024-00-8', '90046-04-1']);
  expect(limit('181', '4')).toEqual({ kind: 'specification' });
});

test('a row that the annex prints twice counts once', () => {
  const lavandin = table.naturals.find(({ name }) => name === 'Lavandin concrete');
  const bisabolol = lavandin?.constituents.filter(({ cas }) => cas === '515-69-5');
  expect(bisabolol).toEqual([
    { name: 'alpha-Bisabolol', cas: '515-69-5', percent: '1.91', standardId: 'IFRA_STD_192' },
  ]);
});

test('an oil and the molecule named after it are told apart', () => {
  expect(standard('092').natural).toBe(true);
  expect(standard('184').natural).toBe(true);
  expect(standard('002').natural).toBe(false);
  const groups = new Map(table.euGroups.map((group) => [group.name, group.natural]));
  expect(groups.get('Santalol')).toBe(false);
  expect(groups.get('Santalum Album Oil')).toBe(true);
  const unnamed = table.standards.filter(({ natural, name }) => !natural && /\boil\b/i.test(name));
  expect(unnamed.map(({ id }) => id)).toEqual(['IFRA_STD_002']);
});

test('a misprinted number beside a synonym does not lead the name out of its standard', () => {
  const wrong = table.standards.flatMap(({ id, cas, synonyms }) =>
    synonyms
      .filter((one) => one.cas !== '' && !cas.includes(one.cas))
      .map(({ name }) => [id, name]),
  );
  expect(wrong).toEqual([]);
  const meta = standard('081').synonyms.find(({ name }) => name === 'meta-Tolualdehyde');
  expect(meta).toEqual({ name: 'meta-Tolualdehyde', cas: '' });
});

test('category 3 is judged by the stricter threshold of products that stay on', () => {
  const use = new Map(table.categories.map(({ id, euUse }) => [id, euUse]));
  expect(use.get('3')).toBe('leave-on');
  expect(use.get('9')).toBe('rinse-off');
  expect(use.get('12')).toBe('not-cosmetic');
});

test('headings and remarks of the published list of names are no names', () => {
  const names = table.standards.flatMap(({ synonyms }) => synonyms.map(({ name }) => name));
  expect(names.filter((name) => /:$|not applicable|including/i.test(name))).toEqual([]);
  expect(names).toContain('Juniper tar');
});

test('a standard of which one grade is prohibited says that its grades differ', () => {
  const ids = table.standards.filter((one) => one.gradesDiffer).map(({ id }) => id.slice(-3));
  expect(ids.sort()).toEqual(['071', '078', '083', '097', '114', '119', '181']);
});
