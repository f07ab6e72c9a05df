// Accords as live references: what is named is what it is now, a loop is named, and opening always ends.
import { describe, expect, it } from 'vitest';
import { openAccords, type WrittenFormula, type WrittenLine } from './accords.ts';
import type { Line } from './formula.ts';

function line(ref: string): Line {
  return { item: { kind: 'material', ref }, amountGrams: 1, strengthPercent: 100 };
}

function named(formulaId: string, amountGrams = 1): WrittenLine {
  return { item: { kind: 'formula', formulaId }, amountGrams, strengthPercent: 100 };
}

/** A shelf of formulas; the name of each is its id with a capital. */
function shelf(all: Readonly<Record<string, readonly WrittenLine[]>>) {
  return (id: string): WrittenFormula | undefined => {
    const lines = all[id];
    const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
    return lines && { name, category: '4', dosagePercent: 20, lines };
  };
}

describe('opening', () => {
  it('puts the lines of the other formula under its name, at the amount and strength of the line', () => {
    const diluted = { ...named('moss', 3), strengthPercent: 10, solvent: 'dpg' };
    const opened = openAccords(
      'chypre',
      shelf({ chypre: [line('a'), diluted], moss: [line('b')] }),
    );
    expect(opened).toEqual({
      ok: true,
      lines: [
        line('a'),
        {
          item: { kind: 'accord', name: 'Moss', lines: [line('b')] },
          amountGrams: 3,
          strengthPercent: 10,
          solvent: 'dpg',
        },
      ],
    });
  });

  it('finds the other formula as it is now', () => {
    const all: Record<string, WrittenLine[]> = { chypre: [named('moss')], moss: [line('b')] };
    const before = openAccords('chypre', shelf(all));
    all['moss'] = [line('c')];
    const after = openAccords('chypre', shelf(all));
    expect(JSON.stringify(before)).toContain('"b"');
    expect(JSON.stringify(after)).toContain('"c"');
    expect(JSON.stringify(after)).not.toContain('"b"');
  });

  it('allows the same accord twice', () => {
    const all = {
      chypre: [named('moss'), named('base')],
      base: [named('moss')],
      moss: [line('b')],
    };
    expect(openAccords('chypre', shelf(all)).ok).toBe(true);
  });
});

describe('refusing', () => {
  it('names the loop, from where it closes', () => {
    const all = {
      study: [named('chypre')],
      chypre: [line('a'), named('moss')],
      moss: [named('chypre')],
    };
    expect(openAccords('study', shelf(all))).toEqual({
      ok: false,
      problem: 'cycle',
      loop: ['Chypre', 'Moss', 'Chypre'],
    });
    expect(openAccords('self', shelf({ self: [named('self')] }))).toMatchObject({
      loop: ['Self', 'Self'],
    });
  });

  it('names the formula that is not there, however deep', () => {
    const missing = { ok: false, problem: 'missing', formulaId: 'gone' };
    expect(openAccords('gone', shelf({}))).toEqual(missing);
    const all = { chypre: [named('moss')], moss: [line('b'), named('gone')] };
    expect(openAccords('chypre', shelf(all))).toEqual(missing);
  });
});

it('opens an accord that is named along many ways once', () => {
  // Twice in each of 60 levels is 2^60 ways down; walked one by one they never end.
  const all: Record<string, WrittenLine[]> = { f60: [line('b')] };
  for (let at = 0; at < 60; at++) all[`f${at}`] = [named(`f${at + 1}`), named(`f${at + 1}`)];
  expect(openAccords('f0', shelf(all)).ok).toBe(true);
});
