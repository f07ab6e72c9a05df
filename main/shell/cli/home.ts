// Where a perfumer's data lives when nobody said where: the place each system keeps for programs' data.
import { join, resolve } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly userFolder: string;
}

/** `--home`, else `ORGUE_HOME`, else the system's own place; always absolute. */
export function homeOf(
  given: string | undefined,
  { platform, env, userFolder }: Surroundings,
): string {
  const named = given ?? env['ORGUE_HOME'];
  if (named !== undefined && named !== '') return resolve(named);
  if (platform === 'win32') {
    return join(env['APPDATA'] ?? join(userFolder, 'AppData', 'Roaming'), 'Orgue');
  }
  if (platform === 'darwin') return join(userFolder, 'Library', 'Application Support', 'Orgue');
  return join(env['XDG_DATA_HOME'] || join(userFolder, '.local', 'share'), 'orgue');
}
