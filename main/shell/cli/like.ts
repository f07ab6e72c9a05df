// orgue like: the materials that smell most like one, or the published formulas most like a formula file.
import { characterOf } from '#domain/odour/describe.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import { formulaScents, nearestFormulas } from '#domain/odour/like-formulas.ts';
import { indexLikeness, nearestMaterials } from '#domain/odour/likeness.ts';
import { WEARS } from '#domain/odour/wear.ts';
import { catalogueIdOf } from '#domain/safety/catalogue-id.ts';
import type { Tables } from '#main/tables.ts';
import {
  type Command,
  type CommandContext,
  type ExitCode,
  isRefusal,
  refuse,
  tablesOf,
} from './command.ts';
import { formulaArgument } from './formula-file.ts';
import { namingOf } from './naming.ts';
import { floored, textTable } from './table.ts';
import { numberOption } from './values.ts';

const WANTED = 'NAME | FILE';
const USUAL_COUNT = 8;

export const like: Command = {
  options: { count: 'text', category: 'text', dosage: 'text' },
  async run(context) {
    const { given } = context;
    const [asked, extra] = given.positionals;
    if (asked === undefined || extra !== undefined) {
      const params = { verb: 'like', wanted: WANTED };
      return refuse(context, { key: 'terminal.refused.arguments', params });
    }
    const count = numberOption(given, 'count', { least: 1, most: 100, whole: true });
    if (isRefusal(count)) return refuse(context, count);
    const tables = tablesOf(context);
    if (tables === 3) return 3;
    const most = count ?? USUAL_COUNT;
    const id = tables.finder().find(asked);
    return id === undefined
      ? likeFormula(context, tables, most)
      : likeMaterial(id, context, tables, most);
  },
};

function likeMaterial(
  id: string,
  { json, terminal, say, language }: CommandContext,
  { describeIndex, catalogue, materialById }: Tables,
  most: number,
): ExitCode {
  const found = nearestMaterials(id, indexLikeness(describeIndex.odour), most);
  if (json) {
    terminal.print(JSON.stringify({ material: id, like: found }));
    return 0;
  }
  const naming = namingOf(catalogue, language);
  const rows = found.map(({ id: other, likeness }) => {
    const material = materialById.get(other);
    const price = material?.priceEurPerKg;
    return [
      naming.material(other),
      floored(likeness, 2),
      (material?.descriptors ?? []).map(naming.word).join(', '),
      price === undefined ? '–' : String(price),
    ];
  });
  const head = (['material', 'likeness', 'words', 'price'] as const).map((key) =>
    say(`catalogue.like.${key}`),
  );
  terminal.print(
    rows.length === 0
      ? say('catalogue.like.none')
      : [
          say('catalogue.like.title', { name: naming.material(id) }),
          textTable(head, rows, [1, 3]),
          say('catalogue.like.estimate'),
        ].join('\n'),
  );
  return 0;
}

async function likeFormula(
  context: CommandContext,
  { describeIndex, catalogue, safetyIndex }: Tables,
  most: number,
): Promise<ExitCode> {
  const { json, terminal, say, language } = context;
  const formula = await formulaArgument(context);
  if (formula === 2) return 2;
  const { odour } = describeIndex;
  const likeness = indexLikeness(odour);
  const doses = dosesOf(formula.lines, (item) => catalogueIdOf(item, safetyIndex));
  const character = characterOf(doses, formula.dosagePercent, WEARS.skin, odour);
  const scents = formulaScents(catalogue.accords, odour, likeness);
  const found = nearestFormulas(character, scents, likeness, most);
  if (json) {
    terminal.print(JSON.stringify({ formula: formula.name, like: found }));
    return 0;
  }
  const naming = namingOf(catalogue, language);
  const accords = new Map(catalogue.accords.map((accord) => [accord.id, accord]));
  const rows = found.map(({ id, likeness: close }) => {
    const accord = accords.get(id);
    const name = language === 'ko' ? (accord?.nameKo ?? accord?.name) : accord?.name;
    return [name ?? id, floored(close, 2), naming.family(accord?.family ?? '')];
  });
  const head = (['formula', 'likeness', 'family'] as const).map((key) =>
    say(`catalogue.like.${key}`),
  );
  terminal.print(
    [
      say('catalogue.like.formulas-title', { name: formula.name }),
      textTable(head, rows, [1]),
      say('catalogue.like.estimate'),
    ].join('\n'),
  );
  return 0;
}
