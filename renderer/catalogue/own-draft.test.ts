// What the fields of an own material come to, and the first field that comes to nothing.
import { describe, expect, it } from 'vitest';
import { INDEX as index } from '#data/tables.fixture.ts';
import { draftOf, type OwnDraft, readOwnDraft } from './own-draft.ts';

const DESCRIPTORS = [
  { word: 'rosy', wordKo: '장미 같은', level: 'secondary', parentFamily: 'floral' },
] as const;
const NEW = draftOf(undefined, String);

function read(fields: Partial<OwnDraft>) {
  return readOwnDraft({ ...NEW, ...fields }, [], index, DESCRIPTORS);
}

const part = (percent: string) => ({ key: 0, material: 'geraniol', percent });

describe('an own material as it is typed', () => {
  it('comes to what is filled in, whichever language and comma it was typed with', () => {
    const typed = read({
      name: ' Zora base ',
      synonyms: 'R-12, 조라 베이스,',
      descriptors: '장미 같은、waxy',
      family: 'floral',
      impact: '3',
      price: '120,5',
      parts: [part('12,5')],
      supplier: 'F',
      dated: '2026-01-31',
    });
    expect(typed).toMatchObject({
      ok: true,
      material: {
        id: 'own:zora-base',
        name: 'Zora base',
        synonyms: ['R-12', '조라 베이스'],
        descriptors: ['rosy', 'waxy'],
        priceEurPerKg: 120.5,
        constituents: [{ material: 'geraniol', percent: 12.5 }],
        statement: { supplier: 'F', dated: '2026-01-31' },
      },
    });
    const { material } = typed as Extract<typeof typed, { ok: true }>;
    expect(read(draftOf(material, String))).toMatchObject({ ok: true, material });
  });

  it('is nothing more than its name where nothing else is filled in', () => {
    expect(read({ name: 'A' })).toEqual({
      ok: true,
      material: { id: 'own:a', name: 'A' },
      input: { name: 'A' },
    });
  });

  it.each([
    ['no name', {}, 'missing', 'name'],
    ['a name of the catalogue', { name: 'geraniol' }, 'name-taken', 'name'],
    ['a part without a percent', { parts: [part('')] }, 'missing', 'constituents[0].percent'],
    ['a part in words', { parts: [part('much')] }, 'must-be-number', 'constituents[0].percent'],
    ['a part of nothing', { parts: [part('0')] }, 'percent-range', 'constituents[0].percent'],
    ['parts beyond the whole', { parts: [part('60'), part('41')] }, 'percent-over', 'constituents'],
    ['a strength of 9', { impact: '9' }, 'impact-range', 'impact'],
    ['no CAS number', { cas: '12' }, 'not-a-cas', 'cas'],
    ['a statement of no day', { supplier: 'F', dated: 'soon' }, 'not-a-day', 'statement.dated'],
    ['a statement of nobody', { dated: '2026-01-31' }, 'missing', 'statement.supplier'],
  ])('is refused with %s', (title, fields, code, field) => {
    const name = title === 'no name' ? '' : 'A';
    expect(read({ name, ...fields })).toMatchObject({ ok: false, problem: { code, field } });
  });
});
