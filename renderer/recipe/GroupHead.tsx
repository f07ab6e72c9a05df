// The head of a group of rows seen by note or by family, with what its rows come to.
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { GroupKey, RowGroup } from './grouping.ts';
import { amountIn, type Unit } from './units.ts';

interface GroupHeadProps {
  readonly group: RowGroup;
  readonly unit: Unit;
}

export function GroupHead({ group, unit }: GroupHeadProps) {
  const family = familyOf(group.key);
  const { grams, rowPercent } = group;
  return (
    <tr className="acc">
      <td colSpan={2} />
      <td className="f">{family ? <FamilyMark family={family} /> : null}</td>
      <th scope="rowgroup" className="ell">
        <GroupName group={group} />
      </th>
      <td className="num">{amountIn(unit, grams, rowPercent)}</td>
      <td className="num mute">{unit === 'grams' ? fixed(rowPercent, 2) : asWritten(grams, 3)}</td>
      <td colSpan={2} />
      <td className="num">{fixed(group.concentratePercent, 2)}</td>
      <td className="num mute">{fixed(group.productPercent, 3)}</td>
      <td />
    </tr>
  );
}

function GroupName({ group: { key, count } }: { readonly group: RowGroup }) {
  const { say } = useWords();
  const naming = useNaming();
  const family = familyOf(key);
  const name = family ? naming.family(family) : say(`recipe.grouping.${noteOf(key)}`);
  const rows = say(count === 1 ? 'recipe.grouping.row' : 'recipe.grouping.rows', { rows: count });
  return (
    <>
      <span className="strong">{name}</span> <span className="mute">{rows}</span>
    </>
  );
}

const NOTES = ['top', 'heart', 'base', 'other'] as const;

function familyOf(key: GroupKey) {
  return NOTES.some((note) => note === key)
    ? undefined
    : (key as Exclude<GroupKey, (typeof NOTES)[number]>);
}

function noteOf(key: GroupKey): (typeof NOTES)[number] {
  return NOTES.find((note) => note === key) ?? 'other';
}
