// Adding to a brief never leaves it saying two opposite things.
import { expect, test } from 'vitest';
import type { Chip } from '#domain/search/chip.ts';
import { withChip } from './chip-choices.ts';

const chip = (kind: Chip['kind'], key: string, value?: number): Chip => ({
  kind,
  key,
  from: '',
  ...(value === undefined ? {} : { value }),
});

test('a second season takes the place of the first', () => {
  const chips = withChip(
    [chip('season', 'autumn'), chip('family', 'woody', 1)],
    chip('season', 'spring'),
  );
  expect(chips.map(({ key }) => key)).toEqual(['woody', 'spring']);
});

test('what is refused is no longer wanted, and the other way round', () => {
  expect(withChip([chip('word', 'clove', 1)], chip('word', 'clove', -1))).toEqual([
    chip('word', 'clove', -1),
  ]);
  expect(withChip([chip('must', 'vanillin')], chip('avoid', 'vanillin'))).toEqual([
    chip('avoid', 'vanillin'),
  ]);
  expect(withChip([chip('avoid', 'vanillin')], chip('must', 'vanillin'))).toEqual([
    chip('must', 'vanillin'),
  ]);
});
