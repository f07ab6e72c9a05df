// Chords: letters by their place on any layout, signs whatever their Shift, and no key for another's act.
import { expect, test } from 'vitest';
import { isChord, type Pressed, pressOf, shownChord } from './chord.ts';

const press = (key: string, code = key, held: Partial<Pressed> = {}): Pressed => ({
  ...{ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

test('a letter is told by its place, so that a Hangul layout presses the same', () => {
  expect(isChord(press('ㄱ', 'KeyR'), 'R')).toBe(true);
  expect(isChord(press('r', 'KeyR'), 'R')).toBe(true);
  expect(isChord(press('r', 'KeyR', { ctrlKey: true }), 'R')).toBe(false);
  expect(isChord(press('R', 'KeyR', { shiftKey: true }), 'R')).toBe(false);
});

test('a digit is told by its place too, where a layout writes it with Shift', () => {
  expect(isChord(press('&', 'Digit1', { ctrlKey: true }), 'Ctrl 1')).toBe(true);
  expect(isChord(press('1', 'Digit1'), 'Ctrl 1')).toBe(false);
});

test('Ctrl may be the command key, and Shift makes another chord', () => {
  const undo = press('z', 'KeyZ', { metaKey: true });
  expect([isChord(undo, 'Ctrl Z'), isChord(undo, 'Ctrl Shift Z')]).toEqual([true, false]);
  const redo = { ...undo, shiftKey: true };
  expect([isChord(redo, 'Ctrl Z'), isChord(redo, 'Ctrl Shift Z')]).toEqual([false, true]);
});

test('a sign is told by what it is, whether its layout needs Shift or not', () => {
  expect(isChord(press('?', 'Slash', { shiftKey: true }), '?')).toBe(true);
  expect(isChord(press('?', 'Minus', { shiftKey: true }), '?')).toBe(true);
  expect(isChord(press('.', 'Period', { ctrlKey: true }), 'Ctrl .')).toBe(true);
});

test('what is pressed for somebody is the chord itself', () => {
  for (const chord of [
    'R',
    'Ctrl K',
    'Ctrl 3',
    'Ctrl Shift Z',
    'Ctrl Delete',
    'Alt A',
    '?',
    'Escape',
  ]) {
    expect({ chord, is: isChord(pressOf(chord), chord) }).toEqual({ chord, is: true });
  }
});

test('a chord is shown as it stands on the caps', () => {
  expect(shownChord('Ctrl Shift Z')).toBe('Ctrl ⇧ Z');
  expect(shownChord('Ctrl Enter')).toBe('Ctrl ↵');
  expect(shownChord('Escape')).toBe('Esc');
});
