// Where the data folder is, on every system, and who has the last word.
import { isAbsolute, join } from 'node:path';
import { expect, test } from 'vitest';
import { homeOf } from './home.ts';

const linux = { platform: 'linux', env: {}, userFolder: '/users/mina' } as const;

test('an option wins over the environment, and the environment over the system', () => {
  const env = { ORGUE_HOME: '/data/orgue', XDG_DATA_HOME: '/xdg' };
  expect(homeOf('/given', { ...linux, env })).toBe('/given');
  expect(homeOf(undefined, { ...linux, env })).toBe('/data/orgue');
  expect(homeOf(undefined, { ...linux, env: { XDG_DATA_HOME: '/xdg' } })).toBe(
    join('/xdg', 'orgue'),
  );
});

test('each system has its own place', () => {
  expect(homeOf(undefined, linux)).toBe('/users/mina/.local/share/orgue');
  expect(homeOf(undefined, { ...linux, platform: 'darwin' })).toBe(
    '/users/mina/Library/Application Support/Orgue',
  );
  const windows = { ...linux, platform: 'win32', env: { APPDATA: '/roaming' } } as const;
  expect(homeOf(undefined, windows)).toBe(join('/roaming', 'Orgue'));
});

test('a relative folder is made absolute, and Hangul and blanks are kept', () => {
  const home = homeOf('향수 폴더/a b', linux);
  expect(isAbsolute(home)).toBe(true);
  expect(home.endsWith('향수 폴더/a b')).toBe(true);
});
