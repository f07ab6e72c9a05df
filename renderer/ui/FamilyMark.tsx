// An odour family as a colour and a two-letter code or name, never the colour alone.
import type { ColourFamily } from '#domain/catalogue/material.ts';

const CODES: Readonly<Record<ColourFamily, string>> = {
  citrus: 'Ci',
  herbal: 'He',
  green: 'Gr',
  aldehydic: 'Al',
  spicy: 'Sp',
  fruity: 'Fr',
  floral: 'Fl',
  powdery: 'Po',
  gourmand: 'Go',
  balsamic: 'Ba',
  amber: 'Am',
  woody: 'Wo',
  animalic: 'An',
  musk: 'Mu',
};

interface FamilyMarkProps {
  readonly family: ColourFamily;
  /** Shown instead of the code, with a figure perhaps. */
  readonly label?: string;
  /** Full name for screen readers where only the code is shown. */
  readonly name?: string;
}

export function FamilyMark({ family, label, name }: FamilyMarkProps) {
  return (
    <span className="fam" title={name}>
      <i className={`fam-${family}`} />
      {label ?? CODES[family]}
    </span>
  );
}
