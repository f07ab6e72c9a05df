// The materials as a list that stays quick with ten thousand rows: only what is in sight is drawn.
import { type KeyboardEvent, type UIEvent, useState } from 'react';
import { foldFamily } from '#domain/catalogue/family.ts';
import type { Material } from '#domain/catalogue/material.ts';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

interface MaterialListProps {
  readonly materials: readonly Material[];
  readonly onPick: (material: Material) => void;
}

/** Height of a row, the same as `--row-dense`. */
const ROW_PX = 24;
/** Rows drawn beyond both edges. */
const BEYOND = 8;
const FIRST_PX = 960;

export function MaterialList({ materials, onPick }: MaterialListProps) {
  const [{ top, height }, setView] = useState({ top: 0, height: FIRST_PX });
  const first = Math.max(0, Math.floor(top / ROW_PX) - BEYOND);
  const last = Math.min(materials.length, Math.ceil((top + height) / ROW_PX) + BEYOND);
  const scrolled = ({ currentTarget }: UIEvent<HTMLUListElement>) =>
    setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight });
  return (
    <ul className="scroll fill" onScroll={scrolled} onKeyDown={pressInList}>
      <li aria-hidden="true" style={{ height: first * ROW_PX }} />
      {materials.slice(first, last).map((material, at) => (
        <MaterialItem key={material.id} material={material} at={first + at} onPick={onPick} />
      ))}
      <li aria-hidden="true" style={{ height: (materials.length - last) * ROW_PX }} />
    </ul>
  );
}

/** Arrows move from row to row. */
function pressInList(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = Number((event.target as HTMLElement).dataset['at']);
  if (step === undefined || Number.isNaN(at)) return;
  event.preventDefault();
  const next = event.currentTarget.querySelector<HTMLElement>(`[data-at="${at + step}"]`);
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

interface MaterialItemProps {
  readonly material: Material;
  readonly at: number;
  readonly onPick: (material: Material) => void;
}

function MaterialItem({ material, at, onPick }: MaterialItemProps) {
  const { say } = useWords();
  const naming = useNaming();
  const { id, family, priceEurPerKg } = material;
  const name = naming.material(id);
  const colour = foldFamily(family);
  const words = material.descriptors.map(naming.word).join(', ');
  const facts = [material.cas ?? '', words].filter((fact) => fact !== '');
  const price = priceEurPerKg === undefined ? '–' : fixed(priceEurPerKg, 0);
  return (
    <li>
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
    </li>
  );
}
