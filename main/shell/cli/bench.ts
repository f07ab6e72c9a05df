// orgue bench: measured figures beside their budgets, with the machine they were measured on.
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BenchReport, BenchTable } from '#main/bench/figure.ts';
import { BENCHES } from '#main/compose.ts';
import { type Command, refuse, tablesOf } from './command.ts';
import type { Say } from './speak.ts';
import { textTable } from './table.ts';

const GIB = 2 ** 30;
/** The launcher of a clone, from the source tree and from the bundle in `dist/main` alike. */
const LAUNCHER = fileURLToPath(new URL('../../house/orgue.mjs', import.meta.url));

export const bench: Command = {
  options: {},
  async run(context) {
    const { given, workbench, json, terminal, say } = context;
    const names = given.positionals.length > 0 ? given.positionals : BENCHES;
    const unknown = names.find((name) => !isBench(name));
    if (unknown !== undefined) {
      const params = { found: unknown, names: BENCHES.join(', ') };
      return refuse(context, { key: 'terminal.refused.bench', params });
    }
    const tables = tablesOf(context);
    if (tables === 3) return 3;
    const reports: BenchReport[] = [];
    for (const name of names.filter(isBench)) {
      terminal.tell(say('terminal.bench.running', { name }));
      reports.push(await workbench.bench(name, tables, launches()));
    }
    const machine = describeMachine();
    terminal.print(
      json ? JSON.stringify({ machine, benches: reports }) : printReports(reports, machine, say),
    );
    return reports.every(({ figures }) => figures.every(({ within }) => within)) ? 0 : 1;
  },
};

function isBench(name: string): name is (typeof BENCHES)[number] {
  return (BENCHES as readonly string[]).includes(name);
}

function launches() {
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env;
  const own = existsSync(LAUNCHER) ? [LAUNCHER] : process.argv.slice(1, 2);
  const words = ['run', '-s', 'orgue', '--'];
  return {
    node: [process.execPath, ...own] as const,
    npm: npm && npmNode ? ([npmNode, npm, ...words] as const) : undefined,
  };
}

function describeMachine() {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / GIB),
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
  };
}

type Figure = BenchReport['figures'][number];

function printReports(
  reports: readonly BenchReport[],
  machine: ReturnType<typeof describeMachine>,
  say: Say,
): string {
  const rows = reports.flatMap(({ name, figures }) =>
    figures.map((figure) => [name, figure.name, valueText(figure), budgetText(figure, say)]),
  );
  const head = [
    '',
    say('terminal.bench.figure'),
    say('terminal.bench.value'),
    say('terminal.bench.budget'),
  ];
  return [
    say('terminal.bench.machine', machine),
    textTable(head, rows, [2]),
    ...reports.flatMap(({ tables = [], says = [] }) => [
      ...tables.map(casesText),
      ...sentences(says),
    ]),
  ].join('\n');
}

/** A table of cases under its title; numbers stand to the right. */
function casesText({ title, head, rows }: BenchTable): string {
  const right = head.flatMap((_, at) =>
    rows.some((row) => typeof row[at] === 'number') ? [at] : [],
  );
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(Number(cell.toPrecision(4))) : cell)),
  );
  return ['', title, textTable(head, cells, right)].join('\n');
}

function sentences(says: readonly string[]): string[] {
  return says.length > 0 ? ['', ...says] : [];
}

function valueText({ value, interval, unit }: Figure): string {
  const digits = (one: number) => {
    if (Number.isInteger(one)) return String(one);
    return Math.abs(one) < 0.001 ? one.toExponential(1) : one.toFixed(3);
  };
  const range = interval ? ` [${interval.map(digits).join(', ')}]` : '';
  return `${digits(value)}${range} ${unit}`.trimEnd();
}

function budgetText({ atMost, atLeast, within }: Figure, say: Say): string {
  if (atMost === undefined && atLeast === undefined) return '';
  const bound = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
  return `${bound} ${say(within ? 'terminal.bench.within' : 'terminal.bench.outside')}`;
}
