// The restricted substances of the formula, fullest first; each figure opens to its arithmetic.
import { useState } from 'react';
import type { Check, SubstanceExposure } from '#domain/safety/report.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, ceiled, exposurePlaces, ratio } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { substanceName } from './substance-name.ts';

/** Rows before "more". */
const SHOWN = 5;

export function LimitingStandards({ check }: { readonly check: Check }) {
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const limited = check.substances.filter(
    ({ ratio: share, verdict }) => share !== undefined || verdict === 'prohibited',
  );
  const shown = all ? limited : limited.slice(0, SHOWN);
  const rest = limited.length - SHOWN;
  const hint = (
    <>
      {say('app.why.title')} <kbd>Y</kbd>&ensp;{say('safety.fix.title')} <kbd>F</kbd>
    </>
  );
  return (
    <Section title={say('safety.limiting')} aside={hint}>
      {limited.length === 0 ? <p className="note">{say('safety.limiting-none')}</p> : null}
      <ul className="bars">
        {shown.map((substance) => (
          <Standard key={substance.standardId} substance={substance} />
        ))}
      </ul>
      {rest > 0 ? (
        <button
          type="button"
          className="btn quiet t11 more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? say('safety.fewer') : say('safety.more', { count: rest })}
        </button>
      ) : null}
    </Section>
  );
}

function Standard({ substance }: { readonly substance: SubstanceExposure }) {
  const { say } = useWords();
  const naming = useNaming();
  const { standardId, verdict, productPercent, limitPercent, ratio: share } = substance;
  const name = substanceName(substance, say, naming);
  const exposure =
    limitPercent === undefined
      ? `${ceiled(productPercent, 3)} %`
      : `${ceiled(productPercent, exposurePlaces(limitPercent))} / ${asWritten(limitPercent)} %`;
  const figure = share === undefined ? say('safety.trace.limit-prohibited') : ratio(share);
  const filled = { width: `${100 * Math.min(1, share ?? 1)}%` };
  return (
    <li>
      <span className="row ell gap6">
        <VerdictIcon verdict={verdict} />
        <span className="ell" title={name}>
          {name}
        </span>
      </span>
      <span className={`b ${verdict}`}>
        <i style={filled} />
      </span>
      <span className="num">
        {limitPercent === undefined && share !== undefined ? null : (
          <span className="mute">{exposure}&ensp;</span>
        )}
        <Figure
          className="strong"
          name={`${name} ${figure}`}
          why={{ kind: 'substance', id: standardId }}
        >
          {figure}
        </Figure>
      </span>
    </li>
  );
}
