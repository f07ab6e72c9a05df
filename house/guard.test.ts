// Every entry must stop an old Node with one line before an engine is loaded; without that it dies without a word.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const NODE_API_9 =
  "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,napi:'9'}})";

function onOldNode(...args: string[]) {
  return spawnSync(process.execPath, ['--import', NODE_API_9, ...args], { encoding: 'utf8' });
}

describe('the guard', () => {
  it('lets a new Node pass', () => {
    const guard = pathToFileURL(join(import.meta.dirname, 'guard.mjs')).href;
    const code = `import { guardNode } from '${guard}'; guardNode(); console.log('passed');`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('passed\n');
  });

  it('stops the launcher on an old Node: one line, exit 78', () => {
    const { status, stdout, stderr } = onOldNode(join(import.meta.dirname, 'orgue.mjs'), 'check');
    expect(status).toBe(78);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^orgue: Node v\S+ is too old.*\n$/);
  });
});
