// Materials that smell most like the one on a row, each ready to stand there instead, at the strength the row is smelled at.
import { useMemo } from 'react';
import { foldFamily } from '#domain/catalogue/family.ts';
import { nearestMaterials } from '#domain/odour/likeness.ts';
import { lineAtPath } from '#domain/recipe/edit.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { catalogueIdOf } from '#domain/safety/catalogue-id.ts';
import { matchAmount, withMaterial } from '#domain/search/swap-amount.ts';
import { likenessOver } from '#renderer/bridge/likeness.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed, floored } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

interface LikeListProps {
  readonly formula: Formula;
  readonly path: string;
  readonly tables: Tables;
  /** Takes the changed formula, as one step. */
  readonly onTake: (formula: Formula) => void;
}

const SHOWN = 8;

export function LikeList({ formula, path, tables, onTake }: LikeListProps) {
  const { say } = useWords();
  const naming = useNaming();
  const from = idAt(formula, path, tables);
  const { odour, safetyIndex } = tables;
  const found = useMemo(
    () => (from === undefined ? [] : nearestMaterials(from, likenessOver(odour), SHOWN)),
    [from, odour],
  );
  if (from === undefined || found.length === 0) return null;
  const use = (to: string) => {
    const matched = matchAmount(formula, { path, from, to }, { safety: safetyIndex, odour });
    const grams = lineAtPath(formula.lines, path)?.amountGrams ?? 0;
    // Where no balance weighs so little, it stands there at the weight of what it replaces.
    onTake(matched?.formula ?? withMaterial(formula, path, to, grams));
  };
  const title = say('catalogue.like.title', { name: naming.material(from) });
  return (
    <>
      <table className="grid trace" aria-label={title}>
        <LikeHead title={title} />
        <tbody>
          {found.map(({ id, likeness }) => (
            <LikeRow key={id} id={id} likeness={likeness} tables={tables} onUse={use} />
          ))}
        </tbody>
      </table>
      <p className="note">{say('catalogue.like.estimate')}</p>
    </>
  );
}

function idAt(formula: Formula, path: string, { safetyIndex }: Tables): string | undefined {
  const item = lineAtPath(formula.lines, path)?.item;
  return item && item.kind !== 'accord' ? catalogueIdOf(item, safetyIndex) : undefined;
}

function LikeHead({ title }: { readonly title: string }) {
  const { say } = useWords();
  const heads = [
    { text: title, className: '' },
    { text: say('catalogue.like.likeness'), className: 'num w96' },
    { text: say('catalogue.like.words'), className: '' },
    { text: say('catalogue.like.price'), className: 'num w96' },
  ];
  return (
    <thead>
      <tr>
        {heads.map(({ text, className }) => (
          <th key={text} scope="col" className={className}>
            {text}
          </th>
        ))}
        <td className="w136" />
      </tr>
    </thead>
  );
}

interface LikeRowProps {
  readonly id: string;
  readonly likeness: number;
  readonly tables: Tables;
  readonly onUse: (id: string) => void;
}

function LikeRow({ id, likeness, tables, onUse }: LikeRowProps) {
  const { say } = useWords();
  const naming = useNaming();
  const material = tables.materialById.get(id);
  const family = foldFamily(material?.family ?? '');
  const name = naming.material(id);
  const words = (material?.descriptors ?? []).map(naming.word).join(', ');
  const price = material?.priceEurPerKg;
  return (
    <tr>
      <th scope="row">
        <span className="row gap6">
          {family ? <FamilyMark family={family} name={naming.family(family)} /> : null}
          <span className="ell" title={name}>
            {name}
          </span>
        </span>
      </th>
      <td className="num">{floored(likeness, 2)}</td>
      <td className="ell mute" title={words}>
        {words}
      </td>
      <td className="num mute">{price === undefined ? '–' : fixed(price, 0)}</td>
      <td className="num">
        <button
          type="button"
          className="btn quiet"
          aria-label={say('catalogue.like.use-name', { name })}
          onClick={() => onUse(id)}
        >
          {say('catalogue.like.use-instead')}
        </button>
      </td>
    </tr>
  );
}
