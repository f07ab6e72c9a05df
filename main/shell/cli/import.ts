// orgue import: a formula from a file of any format that can be read, kept before the command ends.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { formulaToFile } from '#domain/recipe/file.ts';
import { type Command, isRefusal, refuse, tablesOf } from './command.ts';
import { refuseFile, unreadable } from './formula-file.ts';
import { argumentsOf, withKept } from './kept.ts';
import { ownKept } from './own.ts';
import { categoryOption, dosageOption } from './values.ts';

export const importFile: Command = {
  options: { category: 'text', dosage: 'text' },
  async run(context) {
    const { given, json, terminal, say, workbench } = context;
    const named = argumentsOf(context, 1, 1, 'FILE');
    if (named === 2) return 2;
    const [path = ''] = named;
    const category = categoryOption(given);
    if (isRefusal(category)) return refuse(context, category);
    const dosagePercent = dosageOption(given);
    if (isRefusal(dosagePercent)) return refuse(context, dosagePercent);
    const tables = tablesOf(context);
    if (tables === 3) return 3;
    const bytes = await readFile(path).catch(unreadable);
    if ('code' in bytes) return refuseFile(context, path, bytes);
    const fallbackName = basename(path).replace(/(\.orgue)?\.[^.]*$/, '');
    const overrides = { category, dosagePercent, fallbackName };
    const own = await ownKept(context);
    if (own === 3) return 3;
    const read = workbench.importFile(bytes, basename(path), tables, overrides, own);
    if (!read.ok) {
      const refused = refuseFile(context, path, read.problem);
      return read.reason === 'not-available' ? 3 : refused;
    }
    const file = formulaToFile(read.formula, tables.materialById, own);
    return withKept(context, async (client) => {
      const ids = { formulaId: randomUUID(), revisionId: randomUUID() };
      await client.recipe.save({ ...ids, file });
      const { name = '', lines } = file;
      const { notFound: unknown } = read;
      if (json) terminal.print(JSON.stringify({ ...ids, name, rows: lines.length, unknown }));
      else {
        const { formulaId } = ids;
        terminal.print(say('terminal.kept.imported', { formulaId, name, rows: lines.length }));
        if (unknown.length > 0) {
          terminal.print(say('terminal.kept.imported-unknown', { names: unknown.join(', ') }));
        }
      }
      return 0;
    });
  },
};
