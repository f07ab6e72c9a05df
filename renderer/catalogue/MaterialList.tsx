// The materials as a list that stays quick with ten thousand rows: only what is in sight is drawn.
import type { KeyboardEvent } from 'react';
import { foldFamily } from '#domain/catalogue/family.ts';
import type { Material } from '#domain/catalogue/material.ts';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useRowWindow } from '#renderer/ui/use-row-window.ts';
import { useWords } from '#renderer/ui/words.ts';

interface MaterialListProps {
  readonly materials: readonly Material[];
  readonly onPick: (material: Material) => void;
  /** Asks for what smells like one. */
  readonly onLike: (material: Material) => void;
}

export function MaterialList({ materials, onPick, onLike }: MaterialListProps) {
  const { first, last, before, after, onScroll } = useRowWindow(materials.length);
  return (
    <ul className="scroll fill" onScroll={onScroll} onKeyDown={pressInList}>
      <li aria-hidden="true" style={{ height: before }} />
      {materials.slice(first, last).map((material, at) => (
        <MaterialItem
          key={material.id}
          material={material}
          at={first + at}
          onPick={onPick}
          onLike={onLike}
        />
      ))}
      <li aria-hidden="true" style={{ height: after }} />
    </ul>
  );
}

/** Arrows move from row to row, and to the right to what smells like it. */
function pressInList(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.key === 'ArrowRight') {
    const row = (event.target as HTMLElement).closest('li');
    row?.querySelector<HTMLElement>('button.like')?.click();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = Number((event.target as HTMLElement).dataset['at']);
  if (step === undefined || Number.isNaN(at)) return;
  event.preventDefault();
  const next = event.currentTarget.querySelector<HTMLElement>(`[data-at="${at + step}"]`);
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

interface MaterialItemProps extends Pick<MaterialListProps, 'onPick' | 'onLike'> {
  readonly material: Material;
  readonly at: number;
}

function MaterialItem({ material, at, onPick, onLike }: MaterialItemProps) {
  const { say } = useWords();
  const naming = useNaming();
  const { id, family, priceEurPerKg } = material;
  const name = naming.material(id);
  const colour = foldFamily(family);
  const words = material.descriptors.map(naming.word).join(', ');
  const facts = [material.cas ?? '', words].filter((fact) => fact !== '');
  const price = priceEurPerKg === undefined ? '–' : fixed(priceEurPerKg, 0);
  const like = say('catalogue.like.this');
  return (
    <li className="with-like">
      <button
        type="button"
        className="li"
        data-at={at}
        title={[say('catalogue.add-material', { name }), ...facts].join(' · ')}
        onClick={() => onPick(material)}
      >
        {colour ? <FamilyMark family={colour} /> : <span className="fam" />}
        <span className="ell">{name}</span>
        <span className="r">{price}</span>
      </button>
      <button
        type="button"
        className="like"
        // Its key is the arrow to the right: a stop for every row would be hundreds.
        tabIndex={-1}
        aria-label={like}
        title={`${like} (→)`}
        onClick={() => onLike(material)}
      >
        ≈
      </button>
    </li>
  );
}
