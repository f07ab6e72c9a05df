// What a cell may hold: decimals kept as published text, numbers, lists, CAS numbers with a check digit that fits.
import { z } from 'zod';

const CAS = /^\d{2,7}-\d{2}-\d$/;

export const filled = z.string().min(1, 'must not be empty');

/** A percentage kept as the text it was published with. */
export const percent = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'must be a decimal number')
  .refine((text) => Number(text) <= 100, 'must be at most 100');

export const optionalNumber = z
  .string()
  .regex(/^(\d+(\.\d+)?(e[+-]?\d+)?)?$/i, 'must be a number of at least 0, or empty')
  .transform((text) => (text === '' ? undefined : Number(text)));

export const list = (separator: string) =>
  z.string().transform((text) => text.split(separator).map(trimmed).filter(isFilled));

export const casList = list('|').refine((all) => all.every(isCas), 'must hold CAS numbers');

export const optionalCas = z
  .string()
  .refine((text) => text === '' || (isCas(text) && casChecks(text)), 'must be a valid CAS number');

export function isCas(text: string): boolean {
  return CAS.test(text);
}

/** True when the last digit of a CAS number is the one its other digits demand. */
export function casChecks(cas: string): boolean {
  const digits = cas.replaceAll('-', '');
  const sum = [...digits.slice(0, -1)]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at + 1), 0);
  return sum % 10 === Number(digits.at(-1));
}

function trimmed(text: string): string {
  return text.trim();
}

function isFilled(text: string): boolean {
  return text !== '';
}
