// orgue doctor: what this installation is made of, and what it lacks, for the person who has to fix it.
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EngineReport } from '#contract/ports/engine.ts';
import type { Command, CommandContext } from './command.ts';
import { refuse } from './command.ts';

const GIB = 2 ** 30;

export const doctor: Command = {
  options: {},
  async run(context) {
    const { given, json, terminal, say } = context;
    const [extra] = given.positionals;
    if (extra !== undefined) {
      const params = { verb: 'doctor', found: extra };
      return refuse(context, { key: 'terminal.refused.no-argument', params });
    }
    const report = await examine(context);
    terminal.print(json ? JSON.stringify(report) : printReport(report, say));
    return report.tables.ok ? 0 : 3;
  },
};

type Report = Awaited<ReturnType<typeof examine>>;

async function examine({ workbench, home, openCalls }: CommandContext) {
  const tables = workbench.tables();
  return {
    version: workbench.version,
    node: process.versions.node,
    napi: Number(process.versions['napi']),
    platform: `${process.platform}-${process.arch}`,
    tables: tables.ok
      ? {
          ok: true as const,
          amendment: tables.safety.amendment,
          tableSha256: tables.tableSha256,
          materials: tables.catalogue.materials.length,
          standards: tables.safety.standards.length,
        }
      : { ok: false as const, reason: tables.reason },
    home: { path: home, exists: existsSync(home), freeBytes: await freeBytes(home) },
    store: existsSync(home) ? await storeIn(home, openCalls) : undefined,
    engines: workbench.engines(),
  };
}

/** How the data stands; a folder that is not there is not made for asking. */
async function storeIn(home: string, openCalls: CommandContext['openCalls']) {
  const opened = await openCalls(home);
  if (opened === 'busy') return { state: 'busy' as const, detail: '' };
  try {
    const { state, detail, backups } = await opened.client.hub.store();
    return { state, detail, lastBackup: backups[0] };
  } finally {
    await opened.close();
  }
}

/** Free space where the folder is or would be made. */
async function freeBytes(folder: string): Promise<number> {
  if (!existsSync(folder) && dirname(folder) !== folder) return freeBytes(dirname(folder));
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function printReport(report: Report, say: CommandContext['say']): string {
  const { version, node, napi, platform, tables, home, engines } = report;
  const state = say(`terminal.doctor.${home.exists ? 'present' : 'absent'}`);
  const free = say('terminal.doctor.free', { gib: (home.freeBytes / GIB).toFixed(1) });
  return [
    say('terminal.doctor.program', { version }),
    say('terminal.doctor.node', { version: node, napi, platform }),
    tables.ok
      ? say('terminal.doctor.tables', {
          amendment: tables.amendment,
          hash: tables.tableSha256.slice(0, 8),
          materials: tables.materials,
          standards: tables.standards,
        })
      : say('terminal.doctor.no-tables', { reason: tables.reason }),
    `${say('terminal.doctor.home', { path: home.path, state })}, ${free}`,
    ...storeLines(report, say),
    ...engines.map((engine) => engineLine(engine, say)),
  ].join('\n');
}

function storeLines({ store, home }: Report, say: CommandContext['say']): string[] {
  if (!store) return [];
  if (store.state === 'busy') return [say('terminal.kept.busy', { home: home.path })];
  const { state, detail, lastBackup } = store;
  const stands =
    state === 'ready'
      ? say('terminal.doctor.ready')
      : say(`terminal.kept.state.${state}`, { home: home.path, detail });
  const saved = lastBackup
    ? say('terminal.doctor.backup', { file: lastBackup.file })
    : say('terminal.doctor.no-backup');
  return [stands, saved];
}

function engineLine(
  { name, version, available, reason }: EngineReport,
  say: CommandContext['say'],
) {
  return available
    ? say('terminal.doctor.engine', { name, version: version ?? '' })
    : say('terminal.doctor.no-engine', { name, reason: reason ?? '' });
}
