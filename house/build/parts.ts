// Builds the stale parts of Orgue into dist, one process at a time, each part put in place whole.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildWindow } from 'vite';
import { buildData } from '#data/build.ts';
import { markFile, type Part, staleParts } from '../parts.mjs';
import { bundleMain, bundlePreload, isBundleEntry } from './bundle.ts';
import { installFolder } from './install.ts';
import { inTurn } from './turn.ts';

/** Builds into place by way of an empty `temporary` folder; answers why it could not, or nothing. */
type Builder = (root: string, temporary: string) => Promise<string | undefined>;

const BUILDERS: Readonly<Record<Part, Builder>> = {
  data: async (root) => {
    const built = buildData({ root: join(root, 'data'), out: join(root, 'dist', 'orgue-data') });
    return built.ok ? undefined : built.reason;
  },
  main: async (root, temporary) => {
    await bundleMain(root, temporary);
    installFolder(temporary, join(root, 'dist', 'main'), isBundleEntry);
    return undefined;
  },
  preload: async (root, temporary) => {
    await bundlePreload(root, temporary);
    installFolder(temporary, join(root, 'dist', 'preload'), () => true);
    return undefined;
  },
  renderer: async (root, temporary) => {
    await buildWindow({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: temporary },
    });
    installFolder(temporary, join(root, 'dist', 'renderer'), (path) => path.endsWith('.html'));
    return undefined;
  },
};

/**
 * Builds those of `parts` that are still stale once it is our turn, and says on stderr what it builds.
 * Answers the first reason why one could not be built; nothing of that part is replaced then.
 */
export async function buildParts(
  root: string,
  parts: readonly Part[],
): Promise<string | undefined> {
  const dist = join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  return await inTurn(dist, async () => {
    for (const { part, mark } of staleParts(root, parts)) {
      process.stderr.write(`orgue: building ${part}\n`);
      const temporary = mkdtempSync(join(dist, `.${part}-`));
      try {
        const fault = await BUILDERS[part](root, temporary);
        if (fault !== undefined) return `${part}: ${fault}`;
        writeFileSync(markFile(root, part), mark);
      } catch (error) {
        // The bundler throws for a source it cannot read; its message names the file and the line.
        return `${part}: ${error instanceof Error ? error.message : String(error)}`;
      } finally {
        rmSync(temporary, { recursive: true, force: true });
      }
    }
    return undefined;
  });
}
