// The mark beside a row is the worst of what the row counts towards, and an accord shows the worst inside it.
import { expect, test } from 'vitest';
import type { Check, SubstanceExposure, TraceStep, VerdictWord } from '#domain/safety/report.ts';
import { rowFigures } from './row-figures.ts';

const step = (line: string, concentratePercent = 1): TraceStep => ({
  line,
  material: '',
  via: 'itself',
  neatPercent: 1,
  strengthPercent: 100,
  constituentPercent: 100,
  concentratePercent,
});
const substance = (
  verdict: VerdictWord,
  ratio: number | undefined,
  ...trace: TraceStep[]
): SubstanceExposure => ({
  standardId: `${verdict} ${ratio}`,
  name: '',
  verdict,
  concentratePercent: 1,
  productPercent: 1,
  trace,
  ...(ratio === undefined ? {} : { ratio }),
});
const check = (substances: SubstanceExposure[], unknown: string[] = []) =>
  ({ substances, unknown: unknown.map((line) => ({ line })) }) as unknown as Check;

test('a row that counts towards two standards shows the worse verdict and the fuller limit', () => {
  const figures = rowFigures(
    check([substance('over', 1.2, step('1')), substance('near', 0.9, step('1'), step('2'))]),
  );
  expect(figures.get('1')).toEqual({ verdict: 'over', ratio: 1.2 });
  expect(figures.get('2')).toEqual({ verdict: 'near', ratio: 0.9 });
  expect(figures.has('3')).toBe(false);
});

test('an accord takes the worst of its rows, however deep', () => {
  const figures = rowFigures(
    check([substance('near', 0.9, step('8.3.1')), substance('compliant', 0.1, step('8.1'))]),
  );
  expect(figures.get('8')).toEqual({ verdict: 'near', ratio: 0.9 });
  expect(figures.get('8.3')).toEqual({ verdict: 'near', ratio: 0.9 });
  expect(figures.get('8.1')).toEqual({ verdict: 'compliant', ratio: 0.1 });
});

test('an unknown row says so unless it is known to be worse', () => {
  const figures = rowFigures(check([substance('prohibited', undefined, step('2'))], ['1', '2']));
  expect(figures.get('1')).toEqual({ verdict: 'unknown' });
  expect(figures.get('2')).toEqual({ verdict: 'prohibited' });
});

test('a row that brings nothing is not blamed for the sum it stands in', () => {
  const figures = rowFigures(check([substance('over', 2, step('1', 0), step('2'))]));
  expect(figures.has('1')).toBe(false);
});
