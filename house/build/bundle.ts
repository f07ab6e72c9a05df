// Bundles the workbench: one guarded entry per shell, one file per worker, everything heavy in a piece that loads when used.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Engines and electron carry binaries and stay in node_modules. */
const NOT_BUNDLED = ['better-sqlite3', 'electron', 'node-llama-cpp'];
const SHELLS = ['cli', 'serve'];
const GUARDED = 'guarded:';

/** Writes the bundle into `out`: `cli.mjs`, `serve.mjs`, `<feature>-worker.js` and the pieces they load. */
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
          entryFileNames: ({ name }) => (SHELLS.includes(name) ? '[name].mjs' : '[name].js'),
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
  const shells = SHELLS.filter((name) => existsSync(join(root, 'main/shell', `${name}.ts`)));
  return Object.fromEntries(shells.map((name) => [name, `${GUARDED}${name}`]));
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
      const shell = JSON.stringify(join(root, 'main/shell', `${id.slice(GUARDED.length + 1)}.ts`));
      const guard = JSON.stringify(join(root, 'house/guard.mjs'));
      return `import { guardNode } from ${guard};\nguardNode();\nexport const shell = await import(${shell});\n`;
    },
  };
}
