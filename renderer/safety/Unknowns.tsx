// Rows whose composition nobody has told, each with what it could be; choosing one settles it.
import type { Check, UnknownLine } from '#domain/safety/report.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';

interface UnknownsProps {
  readonly check: Check;
  /** What a variant is called: an annex natural with its category, or a material by name. */
  readonly variantName: (variant: string) => string;
  readonly rowName: (path: string) => string;
  readonly onChoose: (line: string, variant: string) => void;
}

export function Unknowns({ check, ...props }: UnknownsProps) {
  const { say } = useWords();
  if (check.unknown.length === 0) return null;
  return (
    <Section title={say('safety.unknown.title')}>
      <ul className="facts">
        {check.unknown.map((unknown) => (
          <OneUnknown key={unknown.line} unknown={unknown} {...props} />
        ))}
      </ul>
    </Section>
  );
}

type OneUnknownProps = Omit<UnknownsProps, 'check'> & { readonly unknown: UnknownLine };

function OneUnknown({ unknown, variantName, rowName, onChoose }: OneUnknownProps) {
  const { say } = useWords();
  const { line, reason, variants } = unknown;
  return (
    <li>
      <span className="row gap6 strong">
        <VerdictIcon verdict="unknown" silent />
        {rowName(line)}
      </span>
      <span className="mute">{say(`safety.unknown.${reason}`)}</span>
      {variants.length > 0 ? (
        <span className="fld">
          <select
            aria-label={`${rowName(line)}: ${say('safety.unknown.choose')}`}
            value=""
            onChange={(event) => onChoose(line, event.currentTarget.value)}
          >
            <option value="" disabled>
              {say('safety.unknown.choose')}
            </option>
            {variants.map((variant) => (
              <option key={variant} value={variant}>
                {variantName(variant)}
              </option>
            ))}
          </select>
          <Icon name="open" small />
        </span>
      ) : null}
    </li>
  );
}
