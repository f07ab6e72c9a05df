// Whether this machine has Electron's runtime and can show its window. Nothing here asks the `electron` package: that would start a download.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Runtime =
  | { readonly ok: true; readonly program: string }
  | { readonly ok: false; readonly reason: string };

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Undefined where users have no number. */
  readonly uid: number | undefined;
}

const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The runtime installed in `root`, or unpacked where ELECTRON_OVERRIDE_DIST_PATH says; else why there is no window. */
export function findRuntime(root: string, { env, platform, uid }: Machine): Runtime {
  const folder = join(root, 'node_modules', 'electron');
  const chosen = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const name = installedName(join(folder, 'path.txt'));
  if (!chosen && name === undefined) return none("Electron's runtime is not installed");
  const program = join(chosen || join(folder, 'dist'), name ?? PROGRAMS[platform] ?? 'electron');
  if (!existsSync(program)) {
    return none(
      chosen
        ? 'ELECTRON_OVERRIDE_DIST_PATH names no Electron runtime'
        : "Electron's runtime is not whole",
    );
  }
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    return none('there is no screen for a window');
  }
  // Chromium refuses its own sandbox to root, and Orgue does not switch it off by itself.
  if (uid === 0 && !env['ELECTRON_DISABLE_SANDBOX']) {
    return none('the desktop window does not run as root');
  }
  return { ok: true, program };
}

function none(reason: string): Runtime {
  return { ok: false, reason };
}

/** What the installer of the runtime wrote last. */
function installedName(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() || undefined : undefined;
}
