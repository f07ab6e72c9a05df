// What it smells of: families as shares of what is perceived, and the pyramid by mass.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import type { Pyramid } from '#domain/odour/pyramid.ts';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { Figure } from '#renderer/ui/Figure.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useWords } from '#renderer/ui/words.ts';

interface OdourPanelProps {
  readonly families: FamilyShares;
  readonly pyramid: Pyramid | undefined;
}

/** A family below this is not named, share. */
const LEAST_SHARE = 0.005;

export function OdourPanel({ families, pyramid }: OdourPanelProps) {
  const { say } = useWords();
  const naming = useNaming();
  const present = COLOUR_FAMILIES.filter((family) => families[family] >= LEAST_SHARE);
  const largest = [...present].sort((a, b) => families[b] - families[a]);
  return (
    <Section title={say('app.odour.families')} aside={say('app.odour.families-of')}>
      {present.length === 0 ? <p className="note">{say('app.odour.nothing')}</p> : null}
      <div className="bands" aria-hidden="true">
        {present.map((family) => (
          <i key={family} className={`fam-${family}`} style={{ flexGrow: families[family] }} />
        ))}
      </div>
      <ul className="families">
        {largest.map((family) => {
          const name = naming.family(family);
          const percent = fixed(families[family] * 100, 0);
          return (
            <li key={family}>
              <Figure name={`${name} ${percent} %`} why={{ kind: 'family', family }}>
                <FamilyMark family={family} label={`${name} ${percent}`} />
              </Figure>
            </li>
          );
        })}
      </ul>
      {pyramid ? (
        <div className="row t12 gap12">
          <span className="mute">{say('app.odour.pyramid')}</span>
          {(['top', 'heart', 'base'] as const).map((note) => (
            <span key={note} className="nowrap">
              <span className="mute">{say(`app.odour.${note}`)}</span>{' '}
              <Figure
                className="strong"
                name={`${say(`app.odour.${note}`)} ${fixed(pyramid[note] * 100, 0)} %`}
                why={{ kind: 'pyramid' }}
              >
                {fixed(pyramid[note] * 100, 0)}
              </Figure>
            </span>
          ))}
        </div>
      ) : null}
    </Section>
  );
}
