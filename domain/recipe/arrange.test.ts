// Rows taken out, put in, moved, grouped and opened: the rest stays what it was, and shares are the same before and after.
import { describe, expect, it, test } from 'vitest';
import {
  groupLines,
  insertLines,
  linesAt,
  moveLines,
  removeLines,
  stepLines,
  ungroupLine,
} from './arrange.ts';
import { expand } from './expand.ts';
import type { Line } from './formula.ts';
import { outermost } from './paths.ts';

const line = (ref: string, amountGrams = 1): Line => ({
  item: { kind: 'material', ref },
  amountGrams,
  strengthPercent: 100,
});
const accord = (amountGrams: number, lines: readonly Line[], more: Partial<Line> = {}): Line => ({
  item: { kind: 'accord', name: 'Moss', lines },
  amountGrams,
  strengthPercent: 100,
  ...more,
});
const LINES = [line('a'), accord(4, [line('b'), line('c', 3)]), line('d', 2), line('e')];

/** `a (b c) d`: what stands where. */
function written(lines: readonly Line[] | undefined): string {
  return (lines ?? [])
    .map(({ item }) =>
      item.kind === 'accord'
        ? `(${written(item.lines)})`
        : item.kind === 'material'
          ? item.ref
          : '',
    )
    .join(' ');
}

function shares(lines: readonly Line[]) {
  return Object.fromEntries(
    expand(lines).map(({ item, share }) => [
      item.kind === 'material' ? item.ref : item.natural,
      Number(share.toFixed(9)),
    ]),
  );
}

it('an accord and a row in it are the accord', () => {
  expect(outermost(['4', '2.1', '2', '10', '1'])).toEqual(['1', '2', '4', '10']);
  expect(linesAt(LINES, ['2.2', '2', '1', '9'])).toEqual([LINES[0], LINES[1]]);
});

describe('out and in', () => {
  test.each<[string[], string]>([
    [['1', '3'], '(b c) e'],
    [['2.1', '3'], 'a (c) e'],
    [['2.1', '2.2'], 'a d e'],
    [['2', '2.1'], 'a d e'],
    [[], 'a (b c) d e'],
    [['9', '1.1', '2.3'], 'a (b c) d e'],
  ])('without %j', (paths, left) => {
    expect(written(removeLines(LINES, paths))).toBe(left);
  });

  test.each<[string | undefined, string, string[]]>([
    ['1', 'a x y (b c) d e', ['2', '3']],
    ['2.1', 'a (b x y c) d e', ['2.2', '2.3']],
    [undefined, 'a (b c) d e x y', ['5', '6']],
    ['9', 'a (b c) d e x y', ['5', '6']],
  ])('behind %j', (after, all, paths) => {
    const put = insertLines(LINES, after, [line('x'), line('y')]);
    expect(written(put.lines)).toBe(all);
    expect(put.paths).toEqual(paths);
  });
});

describe('to another place', () => {
  test.each<[string[], number, string, string[]]>([
    [['1'], 3, '(b c) d a e', ['3']],
    [['4'], 0, 'e a (b c) d', ['1']],
    [['1', '3'], 4, '(b c) e a d', ['3', '4']],
    [['2.2'], 0, 'a (c b) d e', ['2.1']],
    [['3'], 2, 'a (b c) d e', ['3']],
  ])('%j before place %i', (paths, gap, all, now) => {
    const moved = moveLines(LINES, paths, gap);
    expect(written(moved?.lines)).toBe(all);
    expect(moved?.paths).toEqual(now);
  });

  it('step by step, until the end of the level', () => {
    expect(written(stepLines(LINES, ['3', '4'], -1)?.lines)).toBe('a d e (b c)');
    expect(written(stepLines(LINES, ['1'], 1)?.lines)).toBe('(b c) a d e');
    expect(written(stepLines(LINES, ['1'], -1)?.lines)).toBe(written(LINES));
    expect(written(stepLines(LINES, ['2.2'], 1)?.lines)).toBe(written(LINES));
  });

  it('never from one level to another', () => {
    expect(moveLines(LINES, ['1', '2.1'], 0)).toBeUndefined();
    expect(groupLines(LINES, ['1', '2.1'], 'x')).toBeUndefined();
    expect(groupLines(LINES, [], 'x')).toBeUndefined();
  });
});

describe('into an accord and out of it', () => {
  it('weighs what was in it, and nothing changes its share', () => {
    const grouped = groupLines(LINES, ['4', '1'], 'Top');
    expect(written(grouped?.lines)).toBe('(a e) (b c) d');
    expect(grouped?.lines[0]).toMatchObject({ amountGrams: 2, item: { name: 'Top' } });
    expect(shares(grouped?.lines ?? [])).toEqual(shares(LINES));
    const again = ungroupLine(grouped?.lines ?? [], '1');
    expect(written(again?.lines)).toBe('a e (b c) d');
    expect(again?.paths).toEqual(['1', '2']);
    expect(again?.lines[0]).toBe(LINES[0]);
  });

  it('brings the solvent of a diluted accord with it, and its own scale', () => {
    const diluted = [
      line('a', 2),
      accord(8, [line('b'), line('c', 3)], { strengthPercent: 25, solvent: 'dpg' }),
    ];
    const opened = ungroupLine(diluted, '2')?.lines ?? [];
    expect(opened.map(({ amountGrams }) => amountGrams)).toEqual([2, 0.5, 1.5, 6]);
    expect(shares(opened)).toEqual(shares(diluted));
    expect(ungroupLine(LINES, '1')).toBeUndefined();
    expect(ungroupLine(LINES, '9')).toBeUndefined();
  });
});
