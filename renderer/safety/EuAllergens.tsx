// EU cosmetics law beside IFRA: what to declare, what is banned, and what no published figure tells.
import type { Check, EuEntry } from '#domain/safety/report.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { ceiled } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';

interface EuAllergensProps {
  readonly check: Check;
  readonly table: SafetyTable;
}

export function EuAllergens({ check, table }: EuAllergensProps) {
  const { say } = useWords();
  const { banned, declare, undetermined } = check.eu;
  const use = table.categories.find(({ id }) => id === check.category)?.euUse;
  const counts = [
    say('safety.eu.declare', { count: declare.length }),
    banned.length === 0
      ? say('safety.eu.none-banned')
      : say('safety.eu.banned', { count: banned.length }),
  ].join(' · ');
  const incomplete =
    undetermined.length > 0 ? <span className="badge">{say('safety.eu.incomplete')}</span> : null;
  return (
    <Section title={say('safety.eu.title')} badge={incomplete} aside={counts}>
      {banned.length > 0 ? (
        <p className="note strong prohibited row start gap6">
          <VerdictIcon verdict="prohibited" silent />
          {say('safety.eu.banned-names')}: {banned.map(({ name }) => name).join(', ')}
        </p>
      ) : null}
      {use === 'not-cosmetic' ? <p className="note">{say('safety.eu.not-cosmetic')}</p> : null}
      {use !== 'not-cosmetic' && declare.length === 0 ? (
        <p className="note">{say('safety.eu.nothing-to-declare')}</p>
      ) : null}
      <Declared entries={declare} />
      {undetermined.length > 0 ? (
        <details className="note">
          <summary>{say('safety.eu.undetermined', { count: undetermined.length })}</summary>
          <p>
            {undetermined
              .map(({ name, atMostPercent }) => `${name} ${ceiled(atMostPercent, 3)}\u00a0%`)
              .join(', ')}
            . {say('safety.eu.undetermined-why')}
          </p>
        </details>
      ) : null}
      <p className="note">{say('safety.eu.scope')}</p>
    </Section>
  );
}

function Declared({ entries }: { readonly entries: readonly EuEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul className="declared note">
      {entries.map(({ name, productPercent }) => (
        <li key={name}>
          <Figure name={`${name} ${ceiled(productPercent, 4)} %`} why={{ kind: 'allergen', name }}>
            {name}
          </Figure>
        </li>
      ))}
    </ul>
  );
}
