// One row of the formula table: what, how much, how strong, and how much of a limit it fills.
import { memo } from 'react';
import { foldFamily } from '#domain/catalogue/family.ts';
import type { Material } from '#domain/catalogue/material.ts';
import type { Line } from '#domain/recipe/formula.ts';
import type { VerdictWord } from '#domain/safety/report.ts';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { Figure } from '#renderer/ui/Figure.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, fixed, ratio } from '#renderer/ui/numbers.ts';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { AmountCell } from './AmountCell.tsx';
import { NameCell } from './NameCell.tsx';
import { StrengthCells } from './StrengthCells.tsx';
import type { Unit } from './units.ts';
import type { RowActs } from './use-row-acts.ts';
import type { DropMark } from './use-row-drag.ts';

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
  /** Its figures are open. */
  readonly selected: boolean;
  /** It is among the rows chosen for the next act. */
  readonly chosen: boolean;
  /** Where dragged rows would go. */
  readonly drop: DropMark['side'] | undefined;
  /** The name of the accord is being written. */
  readonly isNaming: boolean;
  readonly unit: Unit;
  readonly acts: RowActs;
}

/** Takes plain values, so that a keystroke in one row redraws only the rows whose figures it moves. */
export const FormulaRow = memo(function FormulaRow(props: FormulaRowProps) {
  const { path, depth, line, verdict, rowPercent, unit, acts } = props;
  const { say } = useWords();
  const naming = useNaming();
  const name = naming.item(line.item) || say('recipe.nameless', { line: path });
  const weighed = line.amountGrams > 0;
  return (
    <tr className={classOf(props)} data-path={path} aria-selected={props.chosen || undefined}>
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
        <AmountCell
          path={path}
          name={name}
          unit={unit}
          grams={line.amountGrams}
          rowPercent={rowPercent}
          acts={acts}
        />
      </td>
      <td className="num mute">
        {unit === 'grams' ? fixed(rowPercent, 2) : asWritten(line.amountGrams, 3)}
      </td>
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

function classOf({ selected, chosen, line, drop }: FormulaRowProps): string {
  const classes = [
    selected || chosen ? 'sel' : '',
    line.item.kind === 'accord' ? 'acc' : '',
    drop === undefined ? '' : `drop-${drop}`,
  ];
  return classes.filter((name) => name !== '').join(' ');
}

function FamilyCell({ material }: { readonly material: Material | undefined }) {
  const naming = useNaming();
  const family = material ? foldFamily(material.family) : undefined;
  return family ? <FamilyMark family={family} name={naming.family(family)} /> : null;
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
