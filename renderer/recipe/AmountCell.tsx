// How much of a row there is, in grams or as a share; a share sets grams so that the sum of the formula stays.
import { NumberInput } from '#renderer/ui/NumberInput.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { amountIn, mostOf, percentOf, type Unit } from './units.ts';
import type { RowActs } from './use-row-acts.ts';

interface AmountCellProps {
  readonly path: string;
  readonly name: string;
  readonly unit: Unit;
  readonly grams: number;
  readonly rowPercent: number;
  readonly acts: RowActs;
}

export function AmountCell({ path, name, unit, grams, rowPercent, acts }: AmountCellProps) {
  const { say } = useWords();
  return (
    <NumberInput
      column="grams"
      className="num"
      label={say(`recipe.${unit}-of`, { name })}
      problem={say(`recipe.${unit}-invalid`)}
      value={grams}
      show={(value) => amountIn(unit, value, rowPercent)}
      accept={(value) => value >= 0 && value <= mostOf(unit)}
      onChange={(value) =>
        unit === 'grams' ? acts.grams(path, value) : acts.share(path, percentOf(unit, value))
      }
    />
  );
}
