// Gets from any Node on a bare clone to the Node and the packages that Orgue is built with. Runs on old Node, so plain.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guardNode } from './guard.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const bin = join(root, 'node_modules', '.bin');
const bundledNode = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');

/**
 * Installs what the lock says when it is not installed, then runs `script` on the bundled Node.
 * @param {string} script file URL of the calling script
 * @returns {Promise<boolean>} true when this already is the bundled Node, so that the caller goes on; false when the
 * script ran in a process of its own, whose exit code is now ours
 */
export async function onBundledNode(script) {
  if (!isInstalled(root) && !install()) return false;
  process.env['PATH'] = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
  // Where no Node can be bundled the system's own has to do, if it is new enough.
  if (!existsSync(bundledNode)) guardNode();
  else if (realpathSync(bundledNode) !== realpathSync(process.execPath)) {
    process.exitCode = await runAlong(bundledNode, [
      fileURLToPath(script),
      ...process.argv.slice(2),
    ]);
    return false;
  }
  return true;
}

/**
 * Whether node_modules holds exactly what the lock says. npm writes its own account of what it installed, last of all,
 * so that an install that was cut short has none.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const found = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, link }]) => {
    const here = found[path];
    if (path === '' || link) return true;
    if (!here) return optional === true;
    return here.version === version && here.integrity === integrity;
  });
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Entry
 * @param {string} file
 * @returns {Record<string, Entry> | undefined}
 */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

function install() {
  console.error('orgue: installing packages (npm ci), once');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // stdout belongs to what is run afterwards.
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      });
  if (status === 0) return true;
  console.error(`orgue: npm ci failed${error ? `: ${error.message}` : ''}; nothing was started`);
  process.exitCode = 1;
  return false;
}

/**
 * Runs a program as if it were this one: same terminal, same signals, same end.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code, or 128 and the number of the signal that ended it
 */
export function runAlong(program, args) {
  const child = spawn(program, args, { stdio: 'inherit', shell: program.endsWith('.cmd') });
  // A terminal sends its interrupt to both of us; passing it on would tell the program twice.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) =>
      settle(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    );
  });
}
