// Every word file says the same things in both languages: same keys, same variables, and no particle glued to one.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Tree = { readonly [key: string]: string | Tree };

const FILES = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && name !== 'words.ts')
  .map((name) => name.slice(0, -'.ts'.length));

function urlOf(file: string): string {
  return new URL(`./${file}.ts`, import.meta.url).href;
}

function texts(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : texts(value, `${prefix}${key}.`),
  );
}

function variables(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}

describe.each(FILES)('%s', (file) => {
  test('both languages have the same keys and variables', async () => {
    const book = (await import(urlOf(file))) as Record<string, { en: Tree; ko: Tree }>;
    for (const { en, ko } of Object.values(book)) {
      const shape = (tree: Tree) => texts(tree).map(([key, text]) => [key, variables(text)]);
      expect(shape(ko)).toEqual(shape(en));
    }
  });

  test('no text is empty, and no Korean particle hangs on a variable', async () => {
    const book = (await import(urlOf(file))) as Record<string, { en: Tree; ko: Tree }>;
    for (const { en, ko } of Object.values(book)) {
      for (const [key, text] of [...texts(en), ...texts(ko)]) {
        expect({ key, empty: text.trim() === '' }).toEqual({ key, empty: false });
      }
      const glued = texts(ko).filter(([, text]) =>
        /\}\}(은|는|이|가|을|를|과|와|으로|로|이나|나)(?![가-힣])/.test(text),
      );
      expect(glued).toEqual([]);
    }
  });
});
