// Changing one line by its path: the rest stays what it was, and nothing empty is left behind.
import { describe, expect, it } from 'vitest';
import { dropEmptyLines, dropHollowAccords, editLine, emptyLine, lineAtPath } from './edit.ts';
import { expand } from './expand.ts';
import { gramsOf, type Line } from './formula.ts';

function line(ref: string, amountGrams = 1): Line {
  return { item: { kind: 'material', ref }, amountGrams, strengthPercent: 100 };
}

function accord(...lines: Line[]): Line {
  return { item: { kind: 'accord', name: 'inner', lines }, amountGrams: 4, strengthPercent: 100 };
}

const LINES = [line('a'), accord(line('b'), accord(line('c'), line('d'))), line('e', 2)];
const triple = (one: Line): Line => ({ ...one, amountGrams: one.amountGrams * 3 });

describe('a line', () => {
  it('is found at its path, at every depth', () => {
    const found = ['1', '2.1', '2.2.2', '3'].map((path) => lineAtPath(LINES, path)?.item);
    expect(found).toEqual(['a', 'b', 'd', 'e'].map((ref) => ({ kind: 'material', ref })));
    expect(lineAtPath(LINES, '2.2')?.item.kind).toBe('accord');
  });

  it.each(['0', '4', '1.1', '2.3', '2.2.3', '', '2.', '-1'])('is not at %j', (path) => {
    expect(lineAtPath(LINES, path)).toBeUndefined();
    expect(editLine(LINES, path, triple)).toEqual(LINES);
    expect(emptyLine(LINES, path)).toEqual(LINES);
  });

  it('is changed alone', () => {
    const edited = editLine(LINES, '2.2.1', triple);
    expect(lineAtPath(edited, '2.2.1')?.amountGrams).toBe(3);
    expect(editLine(edited, '2.2.1', (one) => ({ ...one, amountGrams: 1 }))).toEqual(LINES);
    expect(edited[0]).toBe(LINES[0]);
    expect(edited[2]).toBe(LINES[2]);
  });
});

describe('an emptied line', () => {
  it('keeps its place until the empty ones are dropped', () => {
    const emptied = emptyLine(LINES, '2.1');
    expect(lineAtPath(emptied, '2.1')?.amountGrams).toBe(0);
    expect(lineAtPath(emptied, '2.2.2')).toEqual(line('d'));
    expect(lineAtPath(dropEmptyLines(emptied), '2.1.2')).toEqual(line('d'));
    expect(gramsOf(emptied)).toBe(gramsOf(LINES));
  });

  it('takes an accord with it that it leaves empty, and no other', () => {
    const inner = emptyLine(emptyLine(LINES, '2.2.1'), '2.2.2');
    expect(lineAtPath(inner, '2.2')?.amountGrams).toBe(0);
    expect(lineAtPath(inner, '2')?.amountGrams).toBe(4);
    expect(emptyLine(inner, '2.1')[1]?.amountGrams).toBe(0);
    expect(dropEmptyLines(emptyLine(inner, '2.1'))).toEqual([line('a'), line('e', 2)]);
  });
});

describe('dropping empty lines', () => {
  it('drops an accord that weighs something and holds nothing', () => {
    const hollow = accord(line('b', 0), accord(line('c', 0)));
    const dropped = dropEmptyLines([line('a'), hollow]);
    expect(dropped).toEqual([line('a')]);
    expect(expand(dropped).reduce((sum, { share }) => sum + share, 0)).toBe(1);
  });
});

it('drops accords without a row and leaves rows that are not weighed yet', () => {
  const kept = [line('a', 0), accord(line('b', 0), accord()), accord(accord())];
  expect(dropHollowAccords(kept)).toEqual([line('a', 0), accord(line('b', 0))]);
});
