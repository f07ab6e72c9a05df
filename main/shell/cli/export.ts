// orgue export: a kept formula as a file on stdout, in a format that other programs read.

import type { Revision } from '#contract/ports/formulas.ts';
import { formulaFromFile } from '#domain/recipe/file.ts';
import { type Command, refuse, tablesOf } from './command.ts';
import { refuseFile } from './formula-file.ts';
import { argumentsOf, type Client, withKept } from './kept.ts';

const FORMATS = ['json', 'csv', 'text', 'xlsx', 'pdf'];

export const exportFile: Command = {
  options: { to: 'text' },
  async run(context) {
    const { given, json, terminal, language, workbench } = context;
    const named = argumentsOf(context, 1, 1, 'ID');
    if (named === 2) return 2;
    const [id = ''] = named;
    const format = given.text['to'];
    if (format === undefined) {
      return refuse(context, { key: 'terminal.refused.format-missing', params: {} });
    }
    if (!FORMATS.includes(format)) {
      return refuse(context, { key: 'terminal.refused.format', params: { found: format } });
    }
    const tables = tablesOf(context);
    if (tables === 3) return 3;
    return withKept(context, async (client) => {
      const revision = await revisionOf(id, client);
      if (!revision) {
        return refuse(context, { key: 'terminal.refused.not-kept-id', params: { found: id } });
      }
      const formula = formulaFromFile(revision.file, { fallbackName: '' });
      const written = workbench.exportFile(formula, format, tables, language);
      if (!written.ok) {
        const refused = refuseFile(context, id, written.problem);
        return written.reason === 'not-available' ? 3 : refused;
      }
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(written.bytes);
      terminal.print(json && format !== 'json' ? JSON.stringify({ format, text }) : text.trimEnd());
      return 0;
    });
  },
};

/** A formula's latest revision, or the revision itself. */
async function revisionOf(id: string, client: Client): Promise<Revision | undefined> {
  const heads = await client.recipe.heads();
  const head = heads.find(({ formulaId }) => formulaId === id);
  return client.recipe.revision({ revisionId: head?.revisionId ?? id });
}
