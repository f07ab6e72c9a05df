// orgue formulas: what is kept, newest first, with the ids that other commands take.
import type { FormulaHead } from '#contract/ports/formulas.ts';
import type { Command, CommandContext } from './command.ts';
import { argumentsOf, shownTime, withKept } from './kept.ts';
import { textTable } from './table.ts';

export const formulas: Command = {
  options: {},
  async run(context) {
    const { json, terminal } = context;
    if (argumentsOf(context, 0, 0, '–') === 2) return 2;
    return withKept(context, async (client) => {
      const heads = await client.recipe.heads();
      terminal.print(json ? JSON.stringify({ formulas: heads }) : printHeads(heads, context));
      return 0;
    });
  },
};

function printHeads(heads: readonly FormulaHead[], { say, language }: CommandContext): string {
  if (heads.length === 0) return say('terminal.kept.no-formulas');
  const rows = heads.map(({ formulaId, name, branch, number, rows: lines, savedAt }) => [
    formulaId,
    name,
    branch,
    String(number),
    String(lines),
    shownTime(savedAt, language),
  ]);
  const head = (['formula', 'name', 'branch', 'mod', 'rows', 'saved'] as const).map((key) =>
    say(`terminal.kept.${key}`),
  );
  return textTable(head, rows, [3, 4]);
}
