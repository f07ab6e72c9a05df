// One row of the formula table: what, how much, how strong, and how much of a limit it fills.
import { memo } from 'react';
import { foldFamily } from '#domain/catalogue/family.ts';
import type { Material } from '#domain/catalogue/material.ts';
import type { RowShares } from '#domain/recipe/shares.ts';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { Figure } from '#renderer/ui/Figure.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { NumberInput } from '#renderer/ui/NumberInput.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, fixed, ratio } from '#renderer/ui/numbers.ts';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';
import type { RowFigure } from './row-figures.ts';

export interface RowActs {
  readonly grams: (path: string, grams: number) => void;
  readonly strength: (path: string, strengthPercent: number) => void;
  readonly solvent: (path: string, solvent: string) => void;
  readonly remove: (path: string) => void;
  readonly fold: (path: string) => void;
}

interface FormulaRowProps {
  readonly row: RowShares;
  readonly figure: RowFigure | undefined;
  readonly material: Material | undefined;
  readonly solvents: readonly Material[];
  readonly folded: boolean;
  readonly selected: boolean;
  readonly acts: RowActs;
}

export const FormulaRow = memo(function FormulaRow(props: FormulaRowProps) {
  const { row, figure, selected, acts } = props;
  const { say } = useWords();
  const naming = useNaming();
  const { path, depth, line } = row;
  const isAccord = line.item.kind === 'accord';
  const name = naming.item(line.item) || say('recipe.nameless', { line: path });
  const weighed = line.amountGrams > 0;
  return (
    <tr className={`${selected ? 'sel' : ''} ${isAccord ? 'acc' : ''}`} data-path={path}>
      <td className="num faint del">
        <span>{depth === 0 ? path : ''}</span>
        <button
          type="button"
          className="x"
          aria-label={say('recipe.remove', { name })}
          title={say('recipe.remove', { name })}
          onClick={() => acts.remove(path)}
        >
          <Icon name="remove" small />
        </button>
      </td>
      <td className="c">
        {weighed ? <VerdictIcon verdict={figure?.verdict ?? 'compliant'} /> : null}
      </td>
      <td className="f">
        <FamilyCell material={props.material} />
      </td>
      <th scope="row" className="ell" title={name}>
        <NameCell {...props} name={name} />
      </th>
      <td className="num cell">
        <NumberInput
          column="grams"
          className="num"
          label={say('recipe.grams-of', { name })}
          problem={say('recipe.grams-invalid')}
          value={line.amountGrams}
          show={(value) => asWritten(value, 3)}
          accept={(value) => value >= 0 && value <= 1e9}
          onChange={(value) => acts.grams(path, value)}
        />
      </td>
      <td className="num mute">{fixed(row.rowPercent, 2)}</td>
      <StrengthCells {...props} name={name} />
      <td className="num">{fixed(row.concentratePercent, 2)}</td>
      <td className="num mute">{fixed(row.productPercent, 3)}</td>
      <td>
        <ShareCell figure={weighed ? figure : undefined} path={path} name={name} />
      </td>
    </tr>
  );
});

function FamilyCell({ material }: { readonly material: Material | undefined }) {
  const naming = useNaming();
  const family = material ? foldFamily(material.family) : undefined;
  return family ? <FamilyMark family={family} name={naming.family(family)} /> : null;
}

type NamedRowProps = FormulaRowProps & { readonly name: string };

function NameCell({ row, folded, acts, name }: NamedRowProps) {
  const { say } = useWords();
  const { path, depth, line } = row;
  const { item, bergaptenPpm } = line;
  if (item.kind === 'accord') {
    return (
      <span className="nm">
        <button
          type="button"
          className="x"
          aria-expanded={!folded}
          aria-label={say(folded ? 'recipe.open-accord' : 'recipe.shut-accord', { name })}
          onClick={() => acts.fold(path)}
        >
          <Icon name={folded ? 'shut' : 'open'} small />
        </button>
        <span className="strong ell">{name}</span>
        <span className="badge">{say('recipe.accord')}</span>
      </span>
    );
  }
  return (
    <span className={depth > 0 ? 'nm in' : 'nm'}>
      <span className="ell">{name}</span>
      {bergaptenPpm === undefined ? null : (
        <span className="badge">5-MOP {asWritten(bergaptenPpm)} ppm</span>
      )}
    </span>
  );
}

/** Strength shows "neat" at 100 %; the solvent stands beside it only where there is one. */
function StrengthCells({ row, solvents, acts, name }: NamedRowProps) {
  const { say } = useWords();
  const naming = useNaming();
  const { path, line } = row;
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

interface ShareCellProps {
  readonly figure: RowFigure | undefined;
  readonly path: string;
  readonly name: string;
}

function ShareCell({ figure, path, name }: ShareCellProps) {
  const { say } = useWords();
  const share = figure?.ratio;
  const text = share === undefined ? '–' : ratio(share);
  const filled = { width: `${100 * Math.min(1, share ?? 0)}%` };
  const loud = figure && figure.verdict !== 'compliant';
  return (
    <>
      {share === undefined ? null : (
        <span className={`ubar ${figure?.verdict ?? 'compliant'}`}>
          <i style={filled} />
        </span>
      )}
      <Figure
        className={loud ? 'strong' : share === undefined ? 'faint' : 'mute'}
        name={`${name}, ${say('recipe.column.share')} ${text}`}
        why={{ kind: 'row', path }}
      >
        {text}
      </Figure>
    </>
  );
}
