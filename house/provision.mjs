// Finds what tests need from the machine (a Chromium, Korean letters, a Redis), or installs it where that is allowed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * @typedef {object} Need
 * @property {string} name
 * @property {() => string | undefined} find where it is, or undefined
 * @property {readonly string[]} packages what brings it on Debian and its kin
 * @property {string} otherwise what a person without that right can do
 */

/** @type {readonly Need[]} */
const NEEDS = [
  {
    name: 'Chromium',
    find: findChromium,
    packages: ['chromium'],
    otherwise: 'install Chromium, or set CHROMIUM to its program file',
  },
  {
    name: 'Korean letters',
    find: findKoreanLetters,
    packages: ['fontconfig', 'fonts-noto-cjk'],
    otherwise: 'install fonts-noto-cjk',
  },
  {
    name: 'Redis',
    find: () => onPath('redis-server'),
    packages: ['redis-server'],
    otherwise: 'install redis-server',
  },
];

/**
 * Says in one line per need where it was found, or what to do about it.
 * @returns {{ chromium: string | undefined }}
 */
export function provision() {
  const missing = NEEDS.filter(({ find }) => find() === undefined);
  if (missing.length > 0) installPackages(missing.flatMap(({ packages }) => packages));
  for (const { name, find, otherwise } of NEEDS) {
    const place = find();
    console.log(place ? `found ${name}: ${place}` : `no ${name}: ${otherwise}`);
  }
  return { chromium: findChromium() };
}

function findChromium() {
  const given = process.env['CHROMIUM'];
  if (given) return existsSync(given) ? given : undefined;
  const known = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = known.map(onPath).find((path) => path !== undefined);
  if (found) return found;
  const cached = chromium.executablePath();
  return existsSync(cached) ? cached : undefined;
}

function findKoreanLetters() {
  // Other systems come with them.
  if (process.platform !== 'linux') return 'part of the system';
  const { stdout } = spawnSync('fc-list', [':lang=ko', 'file'], { encoding: 'utf8' });
  return stdout?.split('\n')[0]?.replace(/:\s*$/, '') || undefined;
}

/**
 * @param {string} program
 * @returns {string | undefined}
 */
function onPath(program) {
  const places = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @param {readonly string[]} packages */
function installPackages(packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.log(`installing ${packages.join(' ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
