// One row of the formula table: what, how much, how strong, and how much of a limit it fills.
import { memo } from 'react';
import { foldFamily } from '#domain/catalogue/family.ts';
import type { Material } from '#domain/catalogue/material.ts';
import type { Line } from '#domain/recipe/formula.ts';
import type { VerdictWord } from '#domain/safety/report.ts';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { Figure } from '#renderer/ui/Figure.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { NumberInput } from '#renderer/ui/NumberInput.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, fixed, ratio } from '#renderer/ui/numbers.ts';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';

export interface RowActs {
  readonly grams: (path: string, grams: number) => void;
  readonly strength: (path: string, strengthPercent: number) => void;
  readonly solvent: (path: string, solvent: string) => void;
  readonly remove: (path: string) => void;
  readonly fold: (path: string) => void;
}

interface FormulaRowProps {
  readonly path: string;
  readonly depth: number;
  readonly line: Line;
  readonly rowPercent: number;
  readonly concentratePercent: number;
  readonly productPercent: number;
  /** Worst of the standards this row counts towards; absent when there are none. */
  readonly verdict: VerdictWord | undefined;
  /** Fullest of their limits. */
  readonly share: number | undefined;
  readonly material: Material | undefined;
  readonly solvents: readonly Material[];
  readonly folded: boolean;
  readonly selected: boolean;
  readonly acts: RowActs;
}

/** Takes plain values, so that a keystroke in one row redraws only the rows whose figures it moves. */
export const FormulaRow = memo(function FormulaRow(props: FormulaRowProps) {
  const { path, depth, line, verdict, selected, acts } = props;
  const { say } = useWords();
  const naming = useNaming();
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
      <td className="c">{weighed ? <VerdictIcon verdict={verdict ?? 'compliant'} /> : null}</td>
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
      <td className="num mute">{fixed(props.rowPercent, 2)}</td>
      <StrengthCells {...props} name={name} />
      <td className="num">{fixed(props.concentratePercent, 2)}</td>
      <td className="num mute">{fixed(props.productPercent, 3)}</td>
      <td>
        <ShareCell
          verdict={verdict ?? 'compliant'}
          share={weighed ? props.share : undefined}
          path={path}
          name={name}
        />
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

function NameCell({ path, depth, line, folded, acts, name }: NamedRowProps) {
  const { say } = useWords();
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
function StrengthCells({ path, line, solvents, acts, name }: NamedRowProps) {
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

interface ShareCellProps {
  readonly verdict: VerdictWord;
  readonly share: number | undefined;
  readonly path: string;
  readonly name: string;
}

function ShareCell({ verdict, share, path, name }: ShareCellProps) {
  const { say } = useWords();
  const text = share === undefined ? '–' : ratio(share);
  const filled = { width: `${100 * Math.min(1, share ?? 0)}%` };
  const quiet = share === undefined ? 'faint' : 'mute';
  return (
    <>
      {share === undefined ? null : (
        <span className={`ubar ${verdict}`}>
          <i style={filled} />
        </span>
      )}
      <Figure
        className={verdict === 'compliant' ? quiet : 'strong'}
        name={`${name}, ${say('recipe.column.share')} ${text}`}
        why={{ kind: 'row', path }}
      >
        {text}
      </Figure>
    </>
  );
}
