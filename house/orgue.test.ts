// The launcher from nothing: two commands at once on a tree never built must both answer, from one build.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CopiedTree, copyTree } from './copied-tree.ts';

const ANSWERING = `// A command that only answers.
process.stdout.write(\`\${process.argv.slice(2).join(' ')}\\n\`);
process.exitCode = 1;
`;

let tree: CopiedTree;

beforeAll(() => {
  tree = copyTree(join(import.meta.dirname, '..'));
  tree.write('main/shell/cli.ts', ANSWERING);
});

afterAll(() => tree.remove());

function orgue(...args: string[]) {
  const launcher = join(tree.root, 'house', 'orgue.mjs');
  const child = spawn(process.execPath, [launcher, ...args], { cwd: tree.root });
  const said = { stdout: '', stderr: '' };
  for (const pipe of ['stdout', 'stderr'] as const)
    child[pipe].setEncoding('utf8').on('data', (text: string) => {
      said[pipe] += text;
    });
  return new Promise<typeof said & { code: number | null }>((settle, fail) => {
    child.on('error', fail);
    child.on('close', (code) => settle({ ...said, code }));
  });
}

describe('the launcher', () => {
  it('builds once for two commands started together, and both answer', async () => {
    const [one, other] = await Promise.all([orgue('check', 'a b'), orgue('describe')]);
    expect(one).toMatchObject({ code: 1, stdout: 'check a b\n' });
    expect(other).toMatchObject({ code: 1, stdout: 'describe\n' });
    expect(`${one.stderr}${other.stderr}`.match(/building main/g)).toHaveLength(1);
  });

  it('builds nothing when nothing changed, and says nothing', async () => {
    expect(await orgue('bench')).toEqual({ code: 1, stdout: 'bench\n', stderr: '' });
  });

  it('says in one line what cannot be built, with the exit code of an engine that is missing', async () => {
    tree.write('data/ifra/standards.csv', 'not,a,table\n1\n');
    const { code, stdout, stderr } = await orgue('check');
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toContain('orgue: cannot be built: data: ');
    expect(stderr).toContain('standards.csv');
  });
});
