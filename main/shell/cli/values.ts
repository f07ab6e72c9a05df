// Values of options as numbers and categories, or the refusal that names the option.
import { EMOTION_AXES, type EmotionAxis } from '#domain/emotion/emotion.ts';
import { isCategory } from '#domain/safety/judge.ts';
import type { CategoryId } from '#domain/safety/table.ts';
import type { Arguments } from './arguments.ts';
import type { Refusal } from './command.ts';

/** `--category`, in any case; absent is undefined. */
export function categoryOption({ text }: Arguments): CategoryId | undefined | Refusal {
  const found = text['category'];
  if (found === undefined) return undefined;
  const id = found.toUpperCase();
  return isCategory(id) ? id : { key: 'terminal.refused.category', params: { found } };
}

/** An option that names one of the four axes of emotion. */
export function axisOption({ text }: Arguments, option: string): EmotionAxis | undefined | Refusal {
  const found = text[option];
  if (found === undefined) return undefined;
  const axis = EMOTION_AXES.find((one) => one === found.toLowerCase());
  return axis ?? { key: 'terminal.refused.axis', params: { option, found } };
}

/** `--dosage` in (0, 100]. */
export function dosageOption({ text }: Arguments): number | undefined | Refusal {
  const found = text['dosage'];
  if (found === undefined) return undefined;
  const value = decimal(found);
  return value !== undefined && value > 0 && value <= 100
    ? value
    : { key: 'terminal.refused.dosage', params: { found } };
}

export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** A number option within bounds, both included. */
export function numberOption(
  { text }: Arguments,
  option: string,
  { least, most, whole }: Bounds,
): number | undefined | Refusal {
  const found = text[option];
  if (found === undefined) return undefined;
  const value = decimal(found);
  const fits = value !== undefined && value >= least && value <= most;
  if (fits && (!whole || Number.isInteger(value))) return value;
  const params = { option, found, least, most };
  return { key: whole ? 'terminal.refused.whole' : 'terminal.refused.number', params };
}

/** A decimal as people write it, or undefined: no hexadecimal, no blanks, no infinity. */
export function decimal(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text.trim()) ? Number(text) : undefined;
}
