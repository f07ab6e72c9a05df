// How one row becomes its three percentages: grams of total, times strength, times dosage.
import { gramsOf, type Line } from '#domain/recipe/formula.ts';
import { rowShares } from '#domain/recipe/shares.ts';
import { asWritten, fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

interface RowTraceProps {
  readonly lines: readonly Line[];
  readonly dosagePercent: number;
  readonly path: string;
  /** Why the material was proposed; empty when it was not. */
  readonly reason: string;
}

export function RowTrace({ lines, dosagePercent, path, reason }: RowTraceProps) {
  const { say } = useWords();
  const row = rowShares(lines, dosagePercent).find((one) => one.path === path);
  if (!row) return null;
  const { line, rowPercent, concentratePercent, productPercent } = row;
  const steps = [
    {
      text: say('safety.trace.row-percent', {
        grams: asWritten(line.amountGrams, 3),
        total: asWritten(Number(gramsOf(siblingsOf(lines, path)).toFixed(9)), 3),
      }),
      figure: fixed(rowPercent, 4),
      name: say('recipe.column.row'),
    },
    {
      text: say('safety.trace.row-strength', { strength: asWritten(line.strengthPercent) }),
      figure: fixed(concentratePercent, 4),
      name: say('recipe.column.concentrate'),
    },
    {
      text: say('safety.trace.row-product', { dosage: asWritten(dosagePercent) }),
      figure: fixed(productPercent, 5),
      name: say('recipe.column.product'),
    },
  ];
  return (
    <>
      <ol className="steps t12">
        {steps.map(({ text, figure, name }) => (
          <li key={name}>
            <span className="mute">{text}</span> = <span className="strong">{figure}</span>{' '}
            <span className="faint">{name}</span>
          </li>
        ))}
      </ol>
      {reason === '' ? null : <p className="note">{say('safety.trace.reason', { reason })}</p>}
    </>
  );
}

function siblingsOf(lines: readonly Line[], path: string): readonly Line[] {
  const [head, ...rest] = path.split('.');
  if (rest.length === 0) return lines;
  const item = lines[Number(head) - 1]?.item;
  return item?.kind === 'accord' ? siblingsOf(item.lines, rest.join('.')) : [];
}
