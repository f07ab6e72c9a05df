// A terminal over the real tables and a data folder of its own, for the tests of the command line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildData } from '#data/build.ts';
import { compose, restoreHome, type Workbench } from '#main/compose.ts';
import { openCalls } from '../calls.ts';
import { runCommand } from './run.ts';

/** Looked at field by field. */
type Answer = ReturnType<typeof JSON.parse>;

export interface TestTerminal {
  readonly folder: string;
  /** The data folder every command gets; it is not there at first. */
  readonly home: string;
  readonly orgue: (
    ...argv: readonly string[]
  ) => Promise<{ readonly code: number; readonly out: string; readonly told: string[] }>;
  /** The same with `--json`, its answer read. */
  readonly json: (...argv: readonly string[]) => Promise<{
    readonly code: number;
    readonly told: string[];
    readonly answer: Answer;
  }>;
  /** Called with every print of commands from now on. */
  readonly whenPrinted: (listen: () => void) => void;
  readonly file: (name: string, content: string | Uint8Array) => string;
  readonly close: () => Promise<void>;
}

/** In a folder named with Hangul and blanks. `dataFile` absent: the shipped tables, built. */
export function openTerminal({ tables = true } = {}): TestTerminal {
  const folder = mkdtempSync(join(tmpdir(), '오르그 단말 '));
  const dataFile = join(folder, 'orgue-data');
  if (tables) {
    const root = join(import.meta.dirname, '..', '..', '..', 'data');
    const built = buildData({ root, out: dataFile });
    if (!built.ok) throw new Error(built.reason);
  }
  const home = join(folder, '조향 노트');
  const workbench: Workbench = compose({ dataFile });
  let listen = () => {};
  const orgue: TestTerminal['orgue'] = async (...argv) => {
    const out: string[] = [];
    const told: string[] = [];
    const code = await runCommand(argv, {
      ...{ platform: 'linux', env: { ORGUE_HOME: home }, userFolder: folder },
      workbench,
      openCalls: (where) => openCalls(where, dataFile),
      restoreHome,
      terminal: {
        print: (text) => {
          out.push(text);
          listen();
        },
        tell: (text) => told.push(text),
      },
    });
    return { code, out: out.join('\n'), told };
  };
  return {
    ...{ folder, home, orgue },
    json: async (...argv) => {
      const { code, out, told } = await orgue(...argv, '--json');
      return { code, told, answer: JSON.parse(out) };
    },
    whenPrinted: (given) => {
      listen = given;
    },
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    close: async () => {
      await workbench.close();
      rmSync(folder, { recursive: true });
    },
  };
}
