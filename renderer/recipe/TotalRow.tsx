// What all rows come to, and the fullest limit of the whole.
import { gramsOf, type Line } from '#domain/recipe/formula.ts';
import type { RowShares } from '#domain/recipe/shares.ts';
import type { Check } from '#domain/safety/report.ts';
import { asWritten, fixed, ratio } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { amountIn, type Unit } from './units.ts';

interface TotalRowProps {
  readonly lines: readonly Line[];
  readonly rows: readonly RowShares[];
  readonly check: Check | undefined;
  readonly unit: Unit;
}

export function TotalRow({ lines, rows, check, unit }: TotalRowProps) {
  const { say } = useWords();
  const top = rows.filter(({ depth }) => depth === 0);
  const sum = (of: (row: RowShares) => number) => top.reduce((total, row) => total + of(row), 0);
  const accords = lines.filter(({ item }) => item.kind === 'accord').length;
  const count = { rows: lines.length, accords };
  const grams = Number(gramsOf(lines).toFixed(9));
  const percent = sum(({ rowPercent }) => rowPercent);
  return (
    <tr className="tot">
      <td colSpan={3} />
      <th scope="row">
        {say('recipe.total')}{' '}
        <span className="mute plain">
          {say(
            `recipe.total-${accords === 0 ? 'of' : accords === 1 ? 'accord' : 'accords'}`,
            count,
          )}
        </span>
      </th>
      <td className="num">{amountIn(unit, grams, percent)}</td>
      <td className="num">{unit === 'grams' ? fixed(percent, 2) : asWritten(grams, 3)}</td>
      <td colSpan={2} />
      <td className="num">
        {fixed(
          sum(({ concentratePercent }) => concentratePercent),
          2,
        )}
      </td>
      <td className="num">
        {fixed(
          sum(({ productPercent }) => productPercent),
          3,
        )}
      </td>
      <td>
        <FullestLimit check={check} />
      </td>
    </tr>
  );
}

function FullestLimit({ check }: Pick<TotalRowProps, 'check'>) {
  // As above the inspector: beside a prohibition the share of some other limit says nothing.
  const isProhibited = check?.verdict === 'prohibited';
  const worst = isProhibited ? undefined : check?.categories[check.category].worstRatio;
  if (worst === undefined) return <span className="faint">–</span>;
  const filled = { width: `${100 * Math.min(1, worst)}%` };
  return (
    <>
      <span className={`ubar ${check?.verdict ?? 'compliant'}`}>
        <i style={filled} />
      </span>
      {ratio(worst)}
    </>
  );
}
