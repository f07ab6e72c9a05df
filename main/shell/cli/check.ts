// orgue check: the verdict of a formula file, as one JSON document or as a page of text.
import { type Command, exitOf, refuse, tablesOf } from './command.ts';
import { formulaArgument } from './formula-file.ts';
import { ownFor } from './own.ts';
import { printCheck } from './print-check.ts';

export const check: Command = {
  options: { category: 'text', dosage: 'text', market: 'text' },
  async run(context) {
    const { given, workbench, json, terminal } = context;
    const found = given.text['market'] ?? 'ifra';
    if (found !== 'ifra' && found !== 'eu') {
      return refuse(context, { key: 'terminal.refused.market', params: { found } });
    }
    const formula = await formulaArgument(context);
    if (formula === 2) return 2;
    const tables = tablesOf(context);
    if (tables === 3) return 3;
    const own = await ownFor(formula, context);
    if (own === 3) return 3;
    const report = workbench.check(formula, tables, found === 'eu' ? 'ifra+eu' : 'ifra', own);
    terminal.print(
      json ? JSON.stringify(report) : printCheck({ report, formula, tables, ...context }),
    );
    return exitOf(report.verdict);
  },
};
