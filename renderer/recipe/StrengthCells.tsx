// How strong a row is and in what; "neat" at 100 %, and a solvent only where there is one.
import type { Material } from '#domain/catalogue/material.ts';
import type { Line } from '#domain/recipe/formula.ts';
import { NumberInput } from '#renderer/ui/NumberInput.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { RowActs } from './use-row-acts.ts';

interface StrengthCellsProps {
  readonly path: string;
  readonly line: Line;
  readonly name: string;
  readonly solvents: readonly Material[];
  readonly acts: RowActs;
}

export function StrengthCells({ path, line, solvents, acts, name }: StrengthCellsProps) {
  const { say } = useWords();
  const naming = useNaming();
  const { strengthPercent, solvent } = line;
  return (
    <>
      <td className="num cell">
        <NumberInput
          column="strength"
          className={strengthPercent >= 100 ? 'num faint' : 'num'}
          label={say('recipe.strength-of', { name })}
          problem={say('recipe.strength-invalid')}
          value={strengthPercent}
          show={(value) => (value >= 100 ? say('recipe.neat') : `${asWritten(value)} %`)}
          accept={(value) => value > 0 && value <= 100}
          onChange={(value) => acts.strength(path, value)}
        />
      </td>
      <td className="mute cell">
        {strengthPercent < 100 && solvent !== undefined ? (
          <select
            aria-label={say('recipe.solvent-of', { name })}
            title={naming.material(solvent)}
            value={solvent}
            onChange={(event) => acts.solvent(path, event.currentTarget.value)}
          >
            {solvents.some(({ id }) => id === solvent) ? null : (
              <option value={solvent}>{naming.solvent(solvent)}</option>
            )}
            {solvents.map(({ id }) => (
              <option key={id} value={id}>
                {naming.solvent(id)}
              </option>
            ))}
          </select>
        ) : null}
      </td>
    </>
  );
}
