// A throw-away copy of the project, to try on it what must not be tried on the real one.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFiles } from './tree.ts';

export interface CopiedTree {
  readonly root: string;
  /** Writes a file of the copy, making the folders it needs. */
  readonly write: (path: string, text: string) => void;
  /** Takes away what was written and puts back what it replaced. */
  readonly restore: () => void;
  /** Runs one step of the check in the copy. */
  readonly check: (step: string) => Promise<{ readonly code: number; readonly printed: string }>;
  readonly remove: () => void;
}

/** Copies every project file of `source` into a temporary folder; packages are shared through a link. */
export function copyTree(source: string): CopiedTree {
  const root = mkdtempSync(join(tmpdir(), 'orgue-copy-'));
  const place = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(join(source, path), join(root, path));
  };
  const files = new Set(projectFiles(source));
  for (const path of files) place(path);
  symlinkSync(join(source, 'node_modules'), join(root, 'node_modules'), 'dir');
  const written = new Set<string>();
  return {
    root,
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      written.add(path);
    },
    restore: () => {
      for (const path of written) {
        if (files.has(path)) place(path);
        else rmSync(join(root, path));
      }
      written.clear();
    },
    check: (step) => runCheck(root, step),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function runCheck(root: string, step: string): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, [join(root, 'house', 'check.ts'), step], { cwd: root });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (code) => settle({ code: code ?? 1, printed }));
  });
}
