// Statements the perfumer confirms: they never change the verdict, and they are never hidden.
import type { Check, Condition } from '#domain/safety/report.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { type Say, useWords } from '#renderer/ui/words.ts';

interface ConditionsProps {
  readonly check: Check;
  readonly table: SafetyTable;
  /** What the row of a formula is called. */
  readonly rowName: (path: string) => string;
}

export function Conditions({ check, table, rowName }: ConditionsProps) {
  const { say } = useWords();
  const { conditions, disagreements } = check;
  if (conditions.length + disagreements.length === 0) return null;
  return (
    <Section title={say('safety.condition.title')} aside={conditions.length + disagreements.length}>
      <ul className="facts">
        {conditions.map((condition) => (
          <li key={keyOf(condition)}>
            <span className="strong">
              {rowName(condition.line)}
              {condition.part === undefined ? '' : ` · ${condition.part}`}
            </span>
            <span className="mute">{conditionText(condition, table, say)}</span>
          </li>
        ))}
        {disagreements.map((text) => (
          <li key={text}>
            <span className="mute">{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function keyOf({ kind, line, part = '', standardId = '' }: Condition): string {
  return `${kind}|${line}|${part}|${standardId}`;
}

function conditionText({ kind, standardId }: Condition, table: SafetyTable, say: Say): string {
  const standard = table.standards.find(({ id }) => id === standardId);
  return say(`safety.condition.${kind}`, {
    standard: standard?.name ?? '',
    text: standard?.specification ?? '',
  });
}
