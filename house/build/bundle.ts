// Bundles the workbench: one guarded entry per shell, one file per worker, everything heavy in a piece that loads when used.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Engines and electron carry binaries and stay in node_modules. */
const NOT_BUNDLED = ['better-sqlite3', 'electron', 'node-llama-cpp'];
const SHELLS: Readonly<Record<string, string>> = {
  cli: 'main/shell/cli.ts',
  serve: 'main/shell/serve.ts',
  desktop: 'main/shell/electron/desktop.ts',
};
const GUARDED = 'guarded:';

/** Writes the bundle into `out`: `<shell>.mjs`, `<feature>-worker.js` and the pieces they load. */
export async function bundleMain(root: string, out: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [guardedEntries(root)],
    ssr: { noExternal: true, external: NOT_BUNDLED },
    build: {
      ssr: true,
      target: 'node24',
      outDir: out,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { ...shellEntries(root), ...workerEntries(root) },
        output: {
          format: 'es',
          entryFileNames: ({ name }) => (name in SHELLS ? '[name].mjs' : '[name].js'),
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  });
}

/** True for a file of the bundle whose name is fixed, so that it must be put in place last. */
export function isBundleEntry(path: string): boolean {
  return path.endsWith('.mjs') || basename(path).endsWith('-worker.js');
}

function shellEntries(root: string): Record<string, string> {
  const shells = Object.entries(SHELLS).filter(([, file]) => existsSync(join(root, file)));
  return Object.fromEntries(shells.map(([name]) => [name, `${GUARDED}${name}`]));
}

/** A feature's worker thread is `worker.ts` as source and `<feature>-worker.js` beside the bundle. */
function workerEntries(root: string): Record<string, string> {
  const features = readdirSync(join(root, 'main'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, file: join(root, 'main', name, 'worker.ts') }))
    .filter(({ file }) => existsSync(file));
  return Object.fromEntries(features.map(({ name, file }) => [`${name}-worker`, file]));
}

/** Each shell is entered through the guard: static imports would load before any line of the shell ran. */
function guardedEntries(root: string): Plugin {
  return {
    name: 'guarded-entries',
    resolveId: (id) => (id.startsWith(GUARDED) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${GUARDED}`)) return undefined;
      const file = SHELLS[id.slice(GUARDED.length + 1)] ?? '';
      const shell = JSON.stringify(join(root, file));
      const guard = JSON.stringify(join(root, 'house/guard.mjs'));
      return `import { guardNode } from ${guard};\nguardNode();\nexport const shell = await import(${shell});\n`;
    },
  };
}

/** Writes `preload.cjs` into `out`: one file in the only form that Electron's sandbox runs. */
export async function bundlePreload(root: string, out: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2024',
      outDir: out,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: join(root, 'preload/index.ts'),
        formats: ['cjs'],
        fileName: () => 'preload.cjs',
      },
      rolldownOptions: { external: ['electron'] },
    },
  });
}
