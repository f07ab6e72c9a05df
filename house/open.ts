// Opens the workbench in the best shell this machine has: builds what is stale, then chooses.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildParts } from './build/parts.ts';

/** What dist/main/serve.mjs hands out: the web shell of main/shell/serve.ts. */
interface ServeEntry {
  readonly shell: {
    readonly serve: (options: {
      readonly port: number;
      readonly token: string | undefined;
      readonly print: (line: string) => void;
      readonly tell: (line: string) => void;
    }) => Promise<number>;
  };
}

const BAD_INPUT = 2;
const NOT_AVAILABLE = 3;

/**
 * Builds, says on stderr which shell opens, and stays until it is closed.
 * `--port N` fixes the port of the web shell. Answers the exit code.
 */
export async function openWorkbench(root: string, args: readonly string[]): Promise<number> {
  const port = portOf(args);
  if (port === undefined) {
    console.error('orgue: npm start takes nothing but --port and a number from 0 to 65535');
    return BAD_INPUT;
  }
  const fault = await buildParts(root, ['data', 'main', 'renderer']);
  if (fault !== undefined) {
    console.error(`orgue: cannot be built: ${fault}`);
    return NOT_AVAILABLE;
  }
  console.error(
    hasElectron(root)
      ? 'orgue: this version has no desktop window yet; the workbench opens for your browser.'
      : "orgue: Electron's runtime is not installed; the workbench opens for your browser.",
  );
  const entry = pathToFileURL(join(root, 'dist', 'main', 'serve.mjs')).href;
  const { shell }: ServeEntry = await import(entry);
  return await shell.serve({
    port,
    token: process.env['ORGUE_TOKEN'],
    print: (line) => process.stdout.write(`${line}\n`),
    tell: (line) => process.stderr.write(`${line}\n`),
  });
}

/** Looks for the runtime itself: asking the `electron` package where it is would start a download. */
function hasElectron(root: string): boolean {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  return existsSync(chosen || join(root, 'node_modules', 'electron', 'path.txt'));
}

/** The port asked for, 0 (any free one) when none was, undefined when what was asked is not a port. */
function portOf(args: readonly string[]): number | undefined {
  if (args.length === 0) return 0;
  const [, digits] = /^--port[= ](\d{1,5})$/.exec(args.join(' ')) ?? [];
  const port = Number(digits ?? Number.NaN);
  return port <= 65_535 ? port : undefined;
}
