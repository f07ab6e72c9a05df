// A verdict as a page of text: the word, all 18 categories, every substance, and what stands beside the figures.
import type { Formula } from '#domain/recipe/formula.ts';
import type { EuVerdict, SubstanceExposure } from '#domain/safety/report.ts';
import { CATEGORY_IDS, type SafetyTable } from '#domain/safety/table.ts';
import type { CheckReport } from '#main/safety/check.ts';
import type { Key, Say } from './speak.ts';
import { ceiled, floored, textTable } from './table.ts';

export interface CheckPage {
  readonly report: CheckReport;
  readonly formula: Formula;
  readonly tables: { readonly safety: SafetyTable };
  readonly say: Say;
}

export function printCheck(page: CheckPage): string {
  const { report, formula, say } = page;
  const { category, dosagePercent } = report;
  const dosage = String(dosagePercent);
  return [
    say('terminal.check.head', {
      name: formula.name,
      verdict: say(`safety.sentence.${report.verdict}`),
      category,
      dosage,
    }),
    highest(page),
    '',
    say('safety.categories', { dosage }),
    categoryTable(page),
    ...substances(page),
    ...unknowns(page),
    ...conditions(page),
    ...list(say('terminal.check.disagreements'), report.disagreements),
    ...euLines(report.eu, say),
    '',
    say('terminal.check.table', {
      amendment: report.amendment,
      hash: report.tableSha256.slice(0, 8),
    }),
  ].join('\n');
}

function highest({ report, say }: CheckPage): string {
  const dosage = floored(report.maxDosagePercent, 3);
  const isPart = report.unknown.length > 0;
  const names = report.limiting.map((id) => nameOf(report, id, say)).join(', ');
  const free = isPart ? 'safety.nothing-limits-known' : 'safety.nothing-limits';
  const why =
    names === '' ? say(free) : say(isPart ? 'safety.set-by-known' : 'safety.set-by', { names });
  return `${say('terminal.check.highest', { dosage })} · ${why}`;
}

function nameOf({ substances: found }: CheckReport, id: string, say: Say): string {
  if (isRule(id)) return say(`safety.rule.${ruleOf(id)}` as Key);
  return found.find(({ standardId }) => standardId === id)?.name ?? id;
}

const RULE = 'rule:';
const isRule = (id: string) => id.startsWith(RULE);
const ruleOf = (id: string) => id.slice(RULE.length);

function categoryTable({ report, say }: CheckPage): string {
  const rows = CATEGORY_IDS.map((id) => {
    const one = report.categories[id];
    return [
      id,
      say(`safety.verdict.${one.verdict}`),
      one.worstRatio === undefined || one.verdict === 'prohibited'
        ? '–'
        : ceiled(one.worstRatio, 2),
      floored(one.maxDosagePercent, 3),
      one.limiting.map((standard) => nameOf(report, standard, say)).join(', '),
    ];
  });
  const head = (['category', 'verdict', 'share', 'maximum', 'limiting'] as const).map((key) =>
    say(`terminal.check.${key}`),
  );
  return textTable(head, rows, [2, 3]);
}

function substances({ report, say }: CheckPage): string[] {
  if (report.substances.length === 0) return ['', say('safety.limiting-none')];
  const rows = report.substances.map((one) => [
    nameOf(report, one.standardId, say),
    say(`safety.verdict.${one.verdict}`),
    ceiled(one.productPercent, 4),
    one.limitPercent === undefined ? '–' : String(one.limitPercent),
    one.ratio === undefined ? '–' : ceiled(one.ratio, 2),
  ]);
  const head = (['substance', 'verdict', 'product', 'limit', 'share'] as const).map((key) =>
    say(`terminal.check.${key}`),
  );
  return [
    '',
    textTable(head, rows, [2, 3, 4]),
    ...report.substances.flatMap((one) => trace(one, say)),
  ];
}

/** Where the figure of a substance that is near its limit or above it comes from; the others are in `--json`. */
function trace({ standardId, name, verdict, trace: steps }: SubstanceExposure, say: Say): string[] {
  if (verdict === 'compliant') return [];
  const rows = steps.map((step) => [
    step.line,
    step.material,
    [step.constituent, say(`safety.trace.via-${step.via}`), step.source]
      .filter((text) => text !== undefined)
      .join(' · '),
    ceiled(step.neatPercent, 4),
    String(step.constituentPercent),
    ceiled(step.concentratePercent, 4),
  ]);
  const head = (['line', 'material', 'via', 'neat', 'constituent', 'adds'] as const).map((key) =>
    say(`safety.trace.${key}`),
  );
  const title = isRule(standardId) ? say(`safety.rule.${ruleOf(standardId)}` as Key) : name;
  return [
    '',
    say('safety.trace.substance-title', { name: title }),
    textTable(head, rows, [3, 4, 5]),
  ];
}

function unknowns({ report, say }: CheckPage): string[] {
  const lines = report.unknown.map(({ line, name, reason, variants }) => {
    const text = say(`safety.unknown.${reason}`);
    const said = say('terminal.check.row', { line, material: name, text });
    if (variants.length === 0) return said;
    return `${said}; ${say('terminal.check.variants', { variants: variants.join(', ') })}`;
  });
  return list(say('safety.unknown.title'), lines);
}

function conditions({ report, tables, say }: CheckPage): string[] {
  const lines = report.conditions.map(({ kind, line, material, standardId }) => {
    const standard = tables.safety.standards.find(({ id }) => id === standardId);
    const text = say(`safety.condition.${kind}`, {
      standard: standard?.name ?? '',
      text: standard?.specification ?? '',
    });
    return say('terminal.check.row', { line, material, text });
  });
  return list(say('safety.condition.title'), lines);
}

/** What EU law says of it: banned, to declare, and what the naturals leave open. */
export function euLines({ banned, declare, undetermined }: EuVerdict, say: Say): string[] {
  const amount = (name: string, percent: number) => `${name} ${ceiled(percent, 4)} %`;
  const title = undetermined.length > 0 ? 'declare-incomplete' : 'declare';
  const declared = declare.map(({ name, productPercent }) => amount(name, productPercent));
  const none = undetermined.length > 0 ? [] : [say('safety.eu.nothing-to-declare')];
  return [
    ...list(
      say('safety.eu.banned-names'),
      banned.map(({ name, productPercent }) => amount(name, productPercent)),
    ),
    ...list(say(`terminal.check.${title}`), declared.length > 0 ? declared : none),
    ...list(
      say('terminal.check.undetermined'),
      undetermined.map(({ name, atMostPercent }) => amount(name, atMostPercent)),
    ),
  ];
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
