// A standard is called as the material of the same name, else as it was published; rules across standards are ours.
import type { Check, SubstanceExposure } from '#domain/safety/report.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import type { Naming } from '#renderer/ui/naming.ts';
import type { Say } from '#renderer/ui/words.ts';

type Names = Pick<Naming, 'substance'>;

const RULES = {
  'rule:mosses': 'safety.rule.mosses',
  'rule:mhc-moc': 'safety.rule.mhc-moc',
  'rule:furocoumarins': 'safety.rule.furocoumarins',
} as const;

/** The name of a standard or rule as a line of the report gives it. */
export function substanceName(
  { standardId, name }: Pick<SubstanceExposure, 'standardId' | 'name'>,
  say: Say,
  naming: Names,
): string {
  return isRule(standardId) ? say(RULES[standardId]) : naming.substance(name);
}

/** Names for ids of the report, in its order. */
export function namesOf(
  ids: readonly string[],
  { substances }: Pick<Check, 'substances'>,
  { standards }: Pick<SafetyTable, 'standards'>,
  say: Say,
  naming: Names,
): string {
  return ids
    .map((id) => {
      const known =
        substances.find(({ standardId }) => standardId === id) ??
        standards.find((standard) => standard.id === id);
      return substanceName({ standardId: id, name: known?.name ?? id }, say, naming);
    })
    .join(', ');
}

export function isRule(id: string): id is keyof typeof RULES {
  return id in RULES;
}
