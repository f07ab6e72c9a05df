// Staleness decides whether a command runs old code: every kind of edit must be noticed, and nothing else.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markFile, staleParts } from './parts.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'orgue-'));
  for (const path of ['dist/x', 'data/a.csv', 'domain/recipe/formula.ts', 'main/compose.ts'])
    write(path, 'a');
  build();
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function build(): void {
  for (const { part, mark } of staleParts(root, ['data', 'main', 'renderer']))
    writeFileSync(markFile(root, part), mark);
}

function stale(): string[] {
  return staleParts(root, ['data', 'main', 'renderer']).map(({ part }) => part);
}

describe('staleParts', () => {
  it('is empty once all is built', () => {
    expect(stale()).toEqual([]);
  });

  it('names all that a shared source goes into', () => {
    write('domain/recipe/formula.ts', 'longer');
    expect(stale()).toEqual(['data', 'main', 'renderer']);
  });

  it('names only what a source of its own goes into', () => {
    write('data/a.csv', 'longer');
    expect(stale()).toEqual(['data']);
  });

  it('notices an edit that keeps the length', () => {
    write('main/compose.ts', 'b');
    utimesSync(join(root, 'main/compose.ts'), 1, 1);
    expect(stale()).toEqual(['main']);
  });

  it('notices a file that came, went, or was renamed', () => {
    write('main/search/worker.ts', 'new');
    expect(stale()).toEqual(['main']);
    build();
    rmSync(join(root, 'main/search/worker.ts'));
    expect(stale()).toEqual(['main']);
  });

  it('passes over tests and signs', () => {
    write('main/compose.test.ts', 'new');
    write('main/README.md', 'new');
    expect(stale()).toEqual([]);
  });
});
