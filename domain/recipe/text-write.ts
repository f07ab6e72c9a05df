// A formula as text for a forum or a mail: each line in the plainest words that read back as exactly the same line.
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import { writtenReference } from './exchange.ts';
import { type FileLine, formulaFromFile, formulaToFile } from './file.ts';
import type { Formula, Line } from './formula.ts';
import { classifyLine } from './text-line.ts';
import { writtenLine } from './text-sums.ts';

type Language = 'en' | 'ko';

const WORDS = {
  en: {
    name: 'Formula',
    category: 'Category',
    dosage: 'Dosage',
    notes: 'Notes',
    bergapten: 'bergapten',
  },
  ko: {
    name: '포뮬러',
    category: '카테고리',
    dosage: '부향률',
    notes: '메모',
    bergapten: '베르갑텐',
  },
} as const;

/** What `readFormulaText` gives back as the same formula, locks left out: they belong to the desk. Lines end with LF; accords are indented below their name. */
export function formulaToText(
  formula: Formula,
  finder: MaterialFinder,
  language: Language = 'en',
): string {
  const words = WORDS[language];
  const { name, category, dosagePercent, notes } = formula;
  const head = [
    ...(name.trim() === '' ? [] : [`${words.name}: ${name}`]),
    `${words.category}: ${category}`,
    `${words.dosage}: ${dosagePercent} %`,
    ...(notes === undefined ? [] : [`${words.notes}: ${quotedWhereNeeded(notes)}`]),
    '',
  ];
  return `${[...head, ...linesOf(formula.lines, '', finder, language)].join('\n')}\n`;
}

/** Some lines by themselves, as they are copied from one formula to another. */
export function linesToText(
  lines: readonly Line[],
  finder: MaterialFinder,
  language: Language = 'en',
): string {
  return `${linesOf(lines, '', finder, language).join('\n')}\n`;
}

function quotedWhereNeeded(notes: string): string {
  return /^"|[\n\t]/.test(notes) ? JSON.stringify(notes) : notes;
}

function linesOf(
  lines: readonly Line[],
  indent: string,
  finder: MaterialFinder,
  language: Language,
): string[] {
  return lines.flatMap((line) => {
    const written = indent + lineOf(line, finder, language);
    return line.item.kind === 'accord'
      ? [written, ...linesOf(line.item.lines, `${indent}  `, finder, language)]
      : [written];
  });
}

function lineOf(locked: Line, finder: MaterialFinder, language: Language): string {
  const { locked: _desk, ...line } = locked;
  const note = line.note === undefined ? '' : ` # ${line.note}`;
  const colon = line.item.kind === 'accord' ? ':' : '';
  const same = canonical(line, finder);
  const plain = plainForms(line, finder, language).find(
    (form) => canonicalOfText(form + colon + note, finder) === same,
  );
  return plain === undefined ? verbatimForm(line, finder) + colon : plain + colon + note;
}

/** From the friendliest on: the name, then the bare reference. */
function plainForms(line: Line, finder: MaterialFinder, language: Language): string[] {
  const { amountGrams, strengthPercent, bergaptenPpm } = line;
  const bergapten =
    bergaptenPpm === undefined ? '' : `, ${WORDS[language].bergapten} ${bergaptenPpm} ppm`;
  return namesOf(line, finder, language).flatMap((name) => {
    const solvents = line.solvent === undefined ? [''] : spelt(line.solvent, finder, language);
    return solvents.map((solvent) => {
      const inSolvent =
        language === 'ko'
          ? ` ${strengthPercent} % ${solvent} 용액`
          : ` ${strengthPercent} % in ${solvent}`;
      const diluted = strengthPercent < 100 ? inSolvent : '';
      return `${name}${diluted} ${amountGrams} g${bergapten}`;
    });
  });
}

function namesOf({ item }: Line, finder: MaterialFinder, language: Language): string[] {
  if (item.kind === 'accord') return [item.name];
  if (item.kind === 'natural') return [`${item.natural} [${item.iso9235 ?? 'natural'}]`];
  return spelt(item.ref, finder, language);
}

/** How a reference may be written: by its short names in the language asked for, then by itself. */
function spelt(ref: string, finder: MaterialFinder, language: Language): string[] {
  const known = finder.byId.get(ref);
  const names = language === 'ko' ? [known?.nameKo, known?.name] : [known?.name];
  const short = known?.synonyms.find((synonym) => /^[A-Z]{2,4}$/.test(synonym));
  const bare = ref.replace(/^(name|cas):/, '');
  const all = [known?.kind === 'solvent' ? short : undefined, ...names, bare];
  return [...all.filter((one) => one !== undefined), writtenReference(ref, finder)];
}

/** The line as formula files hold it, what is inside an accord left out. */
function canonical(line: Line, { byId }: MaterialFinder): string {
  const { item } = line;
  const bare = item.kind === 'accord' ? { ...line, item: { ...item, lines: [] } } : line;
  const formula = { name: '', category: '', dosagePercent: 100, lines: [bare] };
  return JSON.stringify(formulaToFile(formula, byId).lines[0]);
}

/** The same of what a text reads back as; undefined when it does not read as one line. */
function canonicalOfText(text: string, finder: MaterialFinder): string | undefined {
  if (/[\r\n]/.test(text)) return undefined;
  const content = classifyLine(text, finder);
  if (content.kind !== 'item') return undefined;
  const isAccord = content.opens;
  const line = writtenLine({ content, line: 1, inside: [], isAccord });
  const read: FileLine = isAccord ? { ...line, lines: [] } : line;
  const { lines } = formulaFromFile({ orgue: 1, lines: [read] }, { fallbackName: '' });
  return lines[0] && canonical(lines[0], finder);
}

function verbatimForm(line: Line, { byId }: MaterialFinder): string {
  const formula = { name: '', category: '', dosagePercent: 100, lines: [line] };
  const { lines: _inside, ...written } = formulaToFile(formula, byId).lines[0] ?? {
    amountGrams: 0,
  };
  return JSON.stringify(written);
}
