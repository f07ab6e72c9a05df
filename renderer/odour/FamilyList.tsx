// The families of a formula or of one of its moments, largest first, each with its share.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { Figure } from '#renderer/ui/Figure.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';

/** A family below this is not named, share. */
const LEAST_SHARE = 0.005;

interface FamilyListProps {
  readonly families: FamilyShares;
  /** Named at most; the list keeps its height whatever the moment, so that nothing moves under the hand. */
  readonly most: number;
}

export function FamilyList({ families, most }: FamilyListProps) {
  const naming = useNaming();
  const present = COLOUR_FAMILIES.filter((family) => families[family] >= LEAST_SHARE);
  return (
    <ul className="families">
      {present
        .sort((a, b) => families[b] - families[a])
        .slice(0, most)
        .map((family) => {
          const name = naming.family(family);
          const percent = fixed(families[family] * 100, 0);
          return (
            <li key={family}>
              <Figure name={`${name} ${percent} %`} why={{ kind: 'family', family }}>
                <FamilyMark family={family} label={`${name} ${percent}`} />
              </Figure>
            </li>
          );
        })}
    </ul>
  );
}
