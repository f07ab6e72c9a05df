// The own materials that a formula may name, asked for only when it does: a check of any other opens no data folder.
import { existsSync } from 'node:fs';
import { isOwnId, type OwnMaterial } from '#domain/catalogue/own-material.ts';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import type { CommandContext } from './command.ts';
import { withKept } from './kept.ts';

/** The list, or the exit code after it was told why there is none. */
export async function ownFor(
  formula: Formula,
  context: CommandContext,
): Promise<readonly OwnMaterial[] | 3> {
  return mayNameOwn(formula.lines) ? ownKept(context) : [];
}

/** Without a data folder there are none, and none is made for asking. */
export async function ownKept(context: CommandContext): Promise<readonly OwnMaterial[] | 3> {
  if (!existsSync(context.home)) return [];
  let found: readonly OwnMaterial[] = [];
  const code = await withKept(context, async (client) => {
    found = await client.catalogue.own();
    return 0;
  });
  return code === 0 ? found : 3;
}

function mayNameOwn(lines: readonly Line[]): boolean {
  return lines.some(
    ({ item, solvent }) =>
      (item.kind === 'material' && mayBeOwn(item.ref)) ||
      (item.kind === 'accord' && mayNameOwn(item.lines)) ||
      (solvent !== undefined && mayBeOwn(solvent)),
  );
}

function mayBeOwn(ref: string): boolean {
  return isOwnId(ref) || ref.startsWith('name:');
}
