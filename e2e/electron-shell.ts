// The desktop shell in Electron's own runtime, a program of its own for each story, where this machine has one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron } from '@playwright/test';
import type { Looks, Shell, StoryWindow } from './shell.ts';

const ROOT = join(import.meta.dirname, '..');
const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const BUILD = `import { buildParts } from './house/build/parts.ts';
const fault = await buildParts(process.cwd(), ['data', 'main', 'preload', 'renderer']);
if (fault !== undefined) throw new Error(fault);`;

/** The runtime's program; asking the package for it would download one. */
function program(): string | undefined {
  const folder = join(ROOT, 'node_modules', 'electron');
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : undefined;
  if (!chosen && name === undefined) return undefined;
  const found = join(
    chosen || join(folder, 'dist'),
    name ?? PROGRAMS[process.platform] ?? 'electron',
  );
  return existsSync(found) ? found : undefined;
}

export function whyNoElectron(): string | undefined {
  if (program() === undefined) return 'no Electron runtime on this machine';
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY
    ? 'no screen for Electron on this machine'
    : undefined;
}

/** Builds; the programs start with the stories. */
export function startElectron(): Shell {
  const args = ['--input-type=module', '--eval', BUILD];
  const built = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the desktop shell cannot be built');
  return {
    windowOf: (_given, looks) => launch(looks),
    // The window has shown itself already; shown again it tells the story everything from the start.
    open: async (page) => void (await page.reload()),
    stop: () => Promise.resolve(0),
  };
}

async function launch({ locale = 'en-US', colorScheme = null }: Looks): Promise<StoryWindow> {
  const home = mkdtempSync(join(tmpdir(), '오르간 '));
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const app = await electron.launch({
    ...{ locale, colorScheme, cwd: ROOT },
    executablePath: program() ?? '',
    args: [ROOT, `--lang=${locale}`],
    env: { ...definedOf(env), ORGUE_HOME: home, LANGUAGE: locale },
  });
  const page = await app.firstWindow();
  return { page, release: () => leave(app, home) };
}

/** Ends without the question about what is not saved yet, which only a person can answer. */
async function leave(app: ElectronApplication, home: string): Promise<void> {
  const closed = app.waitForEvent('close');
  await app.evaluate(({ app: program }) => program.exit(0)).catch(() => {});
  await closed;
  rmSync(home, { recursive: true });
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
