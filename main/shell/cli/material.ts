// orgue material: the perfumer's own materials, added from a file, listed, shown and removed.
import { readFile } from 'node:fs/promises';
import type { KeepOwnAnswer, OwnListAnswer, OwnMaterialInput } from '#contract/catalogue-own.ts';
import type { KeptMaterial } from '#contract/ports/settings.ts';
import { factsOf, type OwnMaterial } from '#domain/catalogue/own-material.ts';
import { isWholeSum, sumOf } from '#domain/safety/own-parts.ts';
import { type Command, type CommandContext, type ExitCode, refuse } from './command.ts';
import { refuseFile, unreadable } from './formula-file.ts';
import { argumentsOf, type Client, withKept } from './kept.ts';
import type { Say } from './speak.ts';
import { textTable } from './table.ts';

const WANTED = 'add FILE | list | show ID | remove ID';

export const material: Command = {
  options: {},
  async run(context) {
    const named = argumentsOf(context, 1, 2, WANTED);
    if (named === 2) return 2;
    const [act, what] = named;
    if (act === 'list' && what === undefined)
      return withKept(context, (client) => list(client, context));
    if (act === 'add' && what !== undefined) return add(what, context);
    if (act === 'show' && what !== undefined) {
      return withKept(context, (client) => show(what, client, context));
    }
    if (act === 'remove' && what !== undefined) {
      return withKept(context, (client) => remove(what, client, context));
    }
    const params = { verb: 'material', wanted: WANTED };
    return refuse(context, { key: 'terminal.refused.arguments', params });
  },
};

async function add(path: string, context: CommandContext): Promise<ExitCode> {
  const { workbench, json, terminal, say } = context;
  const bytes = await readFile(path).catch(unreadable);
  if ('code' in bytes) return refuseFile(context, path, bytes);
  const read = workbench.readOwn(bytes);
  if (!read.ok) return refuseFile(context, path, read.problem);
  return withKept(context, async (client) => {
    const answer = await keep(client, read.input);
    if (!answer.ok) {
      const { field = '' } = answer.problem;
      return refuseFile(context, path, { ...answer.problem, line: read.lineOf(field) });
    }
    const { id, name } = answer.material;
    terminal.print(json ? JSON.stringify(answer.material) : say('own.kept', { id, name }));
    return 0;
  });
}

function keep(client: Client, input: OwnMaterialInput): Promise<KeepOwnAnswer> {
  return client.catalogue.keepOwn(input);
}

async function list(client: Client, { json, terminal, say }: CommandContext): Promise<ExitCode> {
  const materials = await client.catalogue.own();
  terminal.print(json ? JSON.stringify({ materials }) : printList(materials, say));
  return 0;
}

function printList(materials: OwnListAnswer, say: Say): string {
  if (materials.length === 0) return say('own.none');
  const rows = materials.map((one) => [
    one.id,
    one.name,
    say(`own.${stateOf(one)}`),
    one.priceEurPerKg === undefined ? '–' : String(one.priceEurPerKg),
  ]);
  const head = (['id', 'name', 'state', 'price'] as const).map((key) => say(`own.${key}`));
  return textTable(head, rows, [3]);
}

async function show(id: string, client: Client, context: CommandContext): Promise<ExitCode> {
  const { json, terminal, say } = context;
  const found = (await client.catalogue.own()).find((one) => one.id === id);
  if (!found) return refuse(context, { key: 'own.missing', params: { id } });
  terminal.print(json ? JSON.stringify(found) : printOne(found, say));
  return 0;
}

/** The facts as a file that `material add` takes, under what they mean. */
function printOne(found: KeptMaterial, say: Say): string {
  const { name, statement } = found;
  const by = statement ? [say('own.statement-by', { ...statement })] : [];
  const file = JSON.stringify(factsOf(found), undefined, 2);
  return [`${name} · ${say(`own.${stateOf(found)}`)}`, ...by, file].join('\n');
}

async function remove(id: string, client: Client, context: CommandContext): Promise<ExitCode> {
  const { json, terminal, say } = context;
  const answer = await client.catalogue.removeOwn({ id });
  if (answer.outcome === 'missing') return refuse(context, { key: 'own.missing', params: { id } });
  if (answer.outcome === 'in-use') {
    const params = { id, names: answer.names.join(', ') };
    return refuse(context, { key: 'own.in-use', params });
  }
  terminal.print(json ? JSON.stringify({ removed: id }) : say('own.removed', { id }));
  return 0;
}

function stateOf({ constituents = [], statement }: OwnMaterial) {
  if (isWholeSum(sumOf(constituents))) return 'known';
  if (statement) return 'stated';
  return constituents.length > 0 ? 'incomplete' : 'bare';
}
