// Words of a command line into options: before or after the verb, and every mistake has a name.
import { describe, expect, test } from 'vitest';
import { type Arguments, foreignOption, GLOBAL_OPTIONS, parseArguments } from './arguments.ts';

const TABLE = { ...GLOBAL_OPTIONS, dosage: 'text', must: 'list' } as const;

function parsed(...argv: string[]): Arguments {
  const found = parseArguments(argv, TABLE);
  if ('code' in found) throw new Error(found.code);
  return found;
}

describe('options', () => {
  test('mean the same before and after the verb', () => {
    const before = parsed('--json', '--lang', 'ko', '--dosage', '15', 'check', 'a.json');
    const after = parsed('check', 'a.json', '--dosage=15', '--lang=ko', '--json');
    expect(after).toEqual(before);
    expect(before).toMatchObject({
      verb: 'check',
      positionals: ['a.json'],
      text: { dosage: '15' },
    });
  });

  test('may be repeated where they are lists', () => {
    expect(parsed('--must', 'a', '--must', 'b').lists).toEqual({ must: ['a', 'b'] });
  });

  test('take a negative number as a value', () => {
    expect(parsed('--dosage', '-1').text).toEqual({ dosage: '-1' });
  });

  test('end at --, so that any file can be named', () => {
    expect(parsed('check', '--', '--odd.json').positionals).toEqual(['--odd.json']);
  });

  test.each([
    [['--frob'], { code: 'unknown-option', option: '--frob' }],
    [['-x'], { code: 'unknown-option', option: '-x' }],
    [['--constructor'], { code: 'unknown-option', option: '--constructor' }],
    [['--__proto__'], { code: 'unknown-option', option: '--__proto__' }],
    [['--dosage'], { code: 'value-missing', option: '--dosage' }],
    [['--dosage', '--json'], { code: 'value-missing', option: '--dosage' }],
    [['--json=yes'], { code: 'value-not-taken', option: '--json' }],
    [['--dosage', '1', '--dosage', '2'], { code: 'option-twice', option: '--dosage' }],
  ])('%j is refused by name', (argv, mistake) => {
    expect(parseArguments(argv, TABLE)).toEqual(mistake);
  });

  test('of another command are found', () => {
    expect(foreignOption(parsed('--must', 'a', '--json'), { dosage: 'text' })).toBe('must');
    expect(foreignOption(parsed('--dosage', '1', '--json'), { dosage: 'text' })).toBeUndefined();
  });
});
