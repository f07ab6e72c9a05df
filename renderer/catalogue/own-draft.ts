// An own material while it is written: texts as they are typed, and what they come to.
import { type OwnMaterialInput, ownMaterialInput, ownMaterialOf } from '#contract/catalogue-own.ts';
import type { KeptMaterial } from '#contract/ports/settings.ts';
import { COLOUR_FAMILIES, type Descriptor } from '#domain/catalogue/material.ts';
import { plainName } from '#domain/catalogue/name.ts';
import type { OwnConstituent, OwnMaterial } from '#domain/catalogue/own-material.ts';
import type { FileProblem } from '#domain/recipe/exchange.ts';
import { ownProblem } from '#domain/safety/own-problem.ts';
import type { SafetyIndex } from '#domain/safety/safety-index.ts';
import { typedNumber } from '#renderer/ui/numbers.ts';

export type OwnPart = Omit<OwnConstituent, 'percent'> & {
  readonly key: number;
  readonly percent: string;
};

export interface OwnDraft {
  /** Absent until it is kept. */
  readonly id: string | undefined;
  readonly name: string;
  readonly synonyms: string;
  readonly cas: string;
  readonly family: string;
  readonly descriptors: string;
  readonly note: string;
  readonly impact: string;
  readonly price: string;
  readonly parts: readonly OwnPart[];
  readonly supplier: string;
  readonly dated: string;
}

/** What is kept as it is typed again; `word` says an odour word in the language of the screen. */
export function draftOf(own: OwnMaterial | undefined, word: (word: string) => string): OwnDraft {
  const { id, name = '', cas = '', family = '', note = '', statement } = own ?? {};
  const written = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    ...{ id, name, cas, family, note },
    synonyms: (own?.synonyms ?? []).join(', '),
    descriptors: (own?.descriptors ?? []).map(word).join(', '),
    impact: written(own?.impact),
    price: written(own?.priceEurPerKg),
    parts: (own?.constituents ?? []).map(({ percent, ...part }, key) => ({
      ...part,
      key,
      percent: String(percent),
    })),
    supplier: statement?.supplier ?? '',
    dated: statement?.dated ?? '',
  };
}

export type OwnRead =
  | { readonly ok: true; readonly material: OwnMaterial; readonly input: OwnMaterialInput }
  | { readonly ok: false; readonly problem: FileProblem };

/** The material that the texts come to, or the first thing that is wrong with them. */
export function readOwnDraft(
  draft: OwnDraft,
  kept: readonly KeptMaterial[],
  index: SafetyIndex,
  descriptors: readonly Descriptor[],
): OwnRead {
  const unclear = unclearNumber(draft);
  if (unclear) return { ok: false, problem: unclear };
  const input = inputOf(draft, descriptors);
  const checked = ownMaterialInput.safeParse(input);
  if (!checked.success) return { ok: false, problem: problemOf(checked.error.issues[0], input) };
  const material = ownMaterialOf(checked.data);
  const problem = ownProblem(material, kept, index);
  return problem ? { ok: false, problem } : { ok: true, material, input: checked.data };
}

/** What was typed where a number belongs and is none; an empty part is one too. */
function unclearNumber({ parts, impact, price }: OwnDraft): FileProblem | undefined {
  const numbers = [
    ...parts.map(({ percent }, at) => ({ text: percent, field: `constituents[${at}].percent` })),
    ...(impact.trim() === '' ? [] : [{ text: impact, field: 'impact' }]),
    ...(price.trim() === '' ? [] : [{ text: price, field: 'priceEurPerKg' }]),
  ];
  const unclear = numbers.find(({ text }) => typedNumber(text) === undefined);
  if (!unclear) return undefined;
  const { text, field } = unclear;
  return text.trim() === ''
    ? { code: 'missing', field, params: {} }
    : { code: 'must-be-number', field, params: { found: `"${text}"` } };
}

/** Only what is filled in; a statement is there as soon as half of it is. */
function inputOf(draft: OwnDraft, descriptors: readonly Descriptor[]): unknown {
  const { id, name, cas, family, note, impact, price, parts, supplier, dated } = draft;
  const synonyms = listOf(draft.synonyms);
  const words = listOf(draft.descriptors).map((written) => wordOf(written, descriptors));
  const constituents = parts.map(({ key: _key, percent, ...part }) => ({
    ...part,
    percent: typedNumber(percent),
  }));
  return {
    ...(id === undefined ? {} : { id }),
    name,
    ...(synonyms.length === 0 ? {} : { synonyms }),
    ...(cas.trim() === '' ? {} : { cas: cas.trim() }),
    ...(COLOUR_FAMILIES.some((one) => one === family) ? { family } : {}),
    ...(words.length === 0 ? {} : { descriptors: words }),
    ...(note === '' ? {} : { note }),
    ...(impact.trim() === '' ? {} : { impact: typedNumber(impact) }),
    ...(price.trim() === '' ? {} : { priceEurPerKg: typedNumber(price) }),
    ...(constituents.length === 0 ? {} : { constituents }),
    ...(supplier.trim() + dated.trim() === ''
      ? {}
      : { statement: { supplier: supplier.trim(), dated: dated.trim() } }),
  };
}

function listOf(text: string): string[] {
  return text
    .split(/[,、，]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** An odour word is kept as the catalogue spells it, in whichever language it was typed. */
function wordOf(written: string, descriptors: readonly Descriptor[]): string {
  const plain = plainName(written);
  const known = descriptors.find(
    ({ word, wordKo = '' }) => plainName(word) === plain || plainName(wordKo) === plain,
  );
  return known?.word ?? written;
}

type Issue = NonNullable<ReturnType<typeof ownMaterialInput.safeParse>['error']>['issues'][number];

function problemOf(issue: Issue | undefined, input: unknown): FileProblem {
  if (!issue) return { code: 'missing', params: {} };
  const field = issue.path.reduce<string>(
    (path, step) =>
      typeof step === 'number'
        ? `${path}[${step}]`
        : `${path}${path === '' ? '' : '.'}${String(step)}`,
    '',
  );
  const found = shownAt(input, issue.path);
  if (issue.code === 'custom') {
    return { code: String(issue.params?.['code']), field, params: { found } };
  }
  if (issue.code === 'too_small') return { code: 'missing', field, params: {} };
  if (issue.code === 'too_big') {
    const code = issue.origin === 'array' ? 'list-length' : 'text-length';
    return { code, field, params: { found, most: Number(issue.maximum) } };
  }
  return { code: field === 'cas' ? 'not-a-cas' : 'missing', field, params: { found } };
}

function shownAt(input: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (inside, step) => (inside as Readonly<Record<PropertyKey, unknown>> | undefined)?.[step],
    input,
  );
  return typeof value === 'string' ? `"${value}"` : String(value);
}
