// Opens the workbench in the best shell this machine has: builds what is stale, then chooses.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildParts } from './build/parts.ts';
import { runAlong } from './bundled.mjs';
import { findRuntime } from './runtime.ts';

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

/** What every shell needs built. */
const PARTS = ['data', 'main', 'renderer'] as const;

const BAD_INPUT = 2;
const NOT_AVAILABLE = 3;

/**
 * Builds, says on stderr which shell opens, and stays until it is closed.
 * `--port N` asks for the web shell at that port. Answers the exit code.
 */
export async function openWorkbench(root: string, args: readonly string[]): Promise<number> {
  const port = portOf(args);
  if (port === undefined) {
    console.error('orgue: npm start takes nothing but --port and a number from 0 to 65535');
    return BAD_INPUT;
  }
  const { env, platform } = process;
  const runtime = findRuntime(root, { env, platform, uid: process.getuid?.() });
  const isDesktop = runtime.ok && args.length === 0;
  const fault = await buildParts(root, isDesktop ? [...PARTS, 'preload'] : PARTS);
  if (fault !== undefined) {
    console.error(`orgue: cannot be built: ${fault}`);
    return NOT_AVAILABLE;
  }
  if (isDesktop) {
    console.error('orgue: the workbench opens in a window of its own.');
    // With this the runtime would be a plain Node and show nothing.
    delete env['ELECTRON_RUN_AS_NODE'];
    return await runAlong(runtime.program, [root]);
  }
  const reason = runtime.ok ? 'a port was asked for' : runtime.reason;
  console.error(`orgue: ${reason}; the workbench opens for your browser.`);
  return await serveBrowser(root, port);
}

async function serveBrowser(root: string, port: number): Promise<number> {
  const entry = pathToFileURL(join(root, 'dist', 'main', 'serve.mjs')).href;
  const { shell }: ServeEntry = await import(entry);
  return await shell.serve({
    port,
    token: process.env['ORGUE_TOKEN'],
    print: (line) => process.stdout.write(`${line}\n`),
    tell: (line) => process.stderr.write(`${line}\n`),
  });
}

/** The port asked for, 0 (any free one) when none was, undefined when what was asked is not a port. */
function portOf(args: readonly string[]): number | undefined {
  if (args.length === 0) return 0;
  const [, digits] = /^--port[= ](\d{1,5})$/.exec(args.join(' ')) ?? [];
  const port = Number(digits ?? Number.NaN);
  return port <= 65_535 ? port : undefined;
}
