// Keeps installs repeatable: exact pins, a lock complete for every platform, a hash on every package, no host anywhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

type Names = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies?: Names;
  readonly devDependencies?: Names;
  readonly optionalDependencies?: Names;
}

interface LockEntry extends Manifest {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

type Lock = Readonly<Record<string, LockEntry>>;

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Checks package.json against package-lock.json in `root`. */
export function checkLock(root: string): Finding {
  const manifest = read<Manifest>(root, 'package.json');
  const lock = read<{ packages: Lock }>(root, 'package-lock.json').packages;
  return {
    faults: [...wrongPins(manifest, lock), ...wrongEntries(lock), ...missingPlatforms(lock)],
    said: `${Object.keys(lock).length - 1} packages locked`,
  };
}

function read<T>(root: string, file: string): T {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
}

function wrongPins(manifest: Manifest, lock: Lock): string[] {
  const pins = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  };
  return Object.entries(pins).flatMap(([name, pin]) => {
    if (pin.startsWith('file:./')) return [];
    if (!EXACT.test(pin))
      return [`package.json: ${name} is pinned to "${pin}", not to one version`];
    const locked = lock[`node_modules/${name}`]?.version;
    if (locked === pin) return [];
    return [`package-lock.json: ${name} is ${locked ?? 'missing'}, package.json says ${pin}`];
  });
}

function wrongEntries(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([path, { resolved, integrity, link }]) => {
    if (!path.startsWith('node_modules/') || link) return [];
    return [
      ...(integrity === undefined ? [`package-lock.json: ${path} has no integrity`] : []),
      ...(resolved === undefined ? [] : [`package-lock.json: ${path} names where it came from`]),
    ];
  });
}

/** An optional dependency without an entry of its own breaks `npm ci` on the platform that needs it. */
function missingPlatforms(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !placesOf(path, name).some((place) => place in lock))
      .map(
        (name) => `package-lock.json: ${name}, optional for ${path || 'the project'}, has no entry`,
      ),
  );
}

/** Where `name`, needed by the package at `path`, may lie: beside it or in any folder above. */
function placesOf(path: string, name: string): string[] {
  const places = [`node_modules/${name}`];
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    places.push(`${at}/node_modules/${name}`);
  }
  return places;
}
