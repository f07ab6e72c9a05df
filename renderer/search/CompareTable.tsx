// Two formulas material by material on the same total, with the verdict and cost of each above.
import type { Formula } from '#domain/recipe/formula.ts';
import type { VerdictWord } from '#domain/safety/report.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed, floored, signed } from '#renderer/ui/numbers.ts';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { differences, isChange } from './proposal-difference.ts';

export interface ComparedSide {
  readonly label: string;
  readonly formula: Formula;
  /** Absent while nothing is weighed. */
  readonly verdict: VerdictWord | undefined;
  readonly maxDosagePercent: number | undefined;
  readonly costEurPerKg: number | undefined;
}

interface CompareTableProps {
  readonly before: ComparedSide;
  readonly now: ComparedSide;
}

export function CompareTable({ before, now }: CompareTableProps) {
  const { say } = useWords();
  const naming = useNaming();
  const found = differences(now.formula, before.formula);
  const changes = found.filter(isChange);
  return (
    <>
      <dl className="kv row wrap">
        <Side side={before} />
        <Side side={now} />
      </dl>
      {changes.length === 0 ? <p className="note">{say('recipe.mods.same')}</p> : null}
      <table className="grid trace" aria-label={say('recipe.mods.compare')}>
        <thead>
          <tr>
            <th scope="col">{say('brief.material')}</th>
            <th scope="col" className="num w96">
              {before.label}
            </th>
            <th scope="col" className="num w96">
              {now.label}
            </th>
            <th scope="col" className="num w96">
              {say('brief.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={one.key}>
              <th scope="row">{naming.item(one.line.item)}</th>
              <td className="num mute">{one.nowGrams > 0 ? fixed(one.nowGrams, 3) : '–'}</td>
              <td className="num">{one.proposedGrams > 0 ? fixed(one.proposedGrams, 3) : '–'}</td>
              <td className="num">{isChange(one) ? signed(one.changeGrams, 3) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Side({ side }: { readonly side: ComparedSide }) {
  const { say } = useWords();
  const { label, verdict, maxDosagePercent, costEurPerKg } = side;
  return (
    <div className="row gap8">
      <dt className="mute">{label}</dt>
      <dd className="row gap8">
        {verdict ? <VerdictIcon verdict={verdict} /> : null}
        {maxDosagePercent === undefined ? null : (
          <span>{say('brief.maximum', { dosage: floored(maxDosagePercent, 1) })}</span>
        )}
        <span>
          {costEurPerKg === undefined
            ? say('brief.cost-unknown')
            : say('app.odour.cost-value', { cost: fixed(costEurPerKg, 0) })}
        </span>
      </dd>
    </div>
  );
}
