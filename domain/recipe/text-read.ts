// Reads a formula as perfumers paste it: names, amounts, dilutions and accords, with every line read or the text refused.
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import {
  type FileProblem,
  type Place,
  problemAt,
  type ReadFile,
  type ReadLimits,
} from './exchange.ts';
import type { FileLine, FormulaFile } from './file.ts';
import { classifyLine, type TextLine } from './text-line.ts';
import { listProblem, numbersOf, totalProblem, writtenLine } from './text-sums.ts';
import { type PlacedLine, type TextNode, type Total, textTree } from './text-tree.ts';
import { unclearNumber, valueOf, type WrittenNumber } from './written-amount.ts';

type Head = Extract<TextLine, { readonly kind: 'head' }>;

interface Sorted {
  readonly heads: ReadonlyMap<Head['key'], Head & { readonly line: number }>;
  /** A blank line is `undefined`. */
  readonly placed: readonly (PlacedLine | undefined)[];
  readonly totals: readonly Total[];
}

/** A formula file, or the first problem with its line. */
export function readFormulaText(
  text: string,
  finder: MaterialFinder,
  limits: ReadLimits,
): ReadFile {
  const sorted = sortLines(text.replace(/^\ufeff/, ''), finder, limits);
  if ('code' in sorted) return { ok: false, problem: sorted };
  const tree = textTree(sorted.placed, limits.deepestAccord);
  if ('problem' in tree) return { ok: false, problem: tree.problem };
  const { nodes } = tree;
  const dosage = dosageOf(sorted);
  const numbers = [...(dosage ? [dosage] : []), ...numbersOf(nodes)];
  const problem =
    unclearNumber([...numbers, ...sorted.totals.map(totalNumber)]) ??
    listProblem(nodes) ??
    totalProblem(sorted.totals, nodes);
  if (problem) return { ok: false, problem };
  const name = sorted.heads.get('name')?.text;
  const category = sorted.heads.get('category')?.text;
  const notes = sorted.heads.get('notes')?.text;
  const file: FormulaFile = {
    orgue: 1,
    ...(name === undefined ? {} : { name }),
    ...(category === undefined ? {} : { category }),
    ...(dosage ? { dosagePercent: valueOf(dosage) } : {}),
    lines: nodes.map(fileLine),
    ...(notes === undefined ? {} : { notes }),
  };
  return { ok: true, file, placeOf: (path) => placeOf(path, nodes, sorted) };
}

function totalNumber({ number, line }: Total): WrittenNumber {
  return { text: number, place: { line } };
}

function dosageOf({ heads }: Sorted): WrittenNumber | undefined {
  const head = heads.get('dosagePercent');
  return head && { text: head.text, place: { line: head.line, field: 'dosagePercent' } };
}

/** Sorts lines into heads, totals and the rest; the first that reads as nothing is the problem. */
function sortLines(
  text: string,
  finder: MaterialFinder,
  { mostLines }: ReadLimits,
): Sorted | FileProblem {
  const written = text.split(/\r\n|\n|\r/);
  const heads = new Map<Head['key'], Head & { line: number }>();
  const placed: (PlacedLine | undefined)[] = [];
  const totals: Total[] = [];
  let count = 0;
  for (const [at, raw] of written.entries()) {
    const line = at + 1;
    const isFirst = count === 0 && heads.size === 0 && totals.length === 0;
    const read = titleOr(classifyLine(raw, finder), isFirst, written[at + 1] ?? '', finder);
    if (read.kind === 'fault') return problemAt(read.code, { line }, { found: read.text });
    if (read.kind === 'nothing') {
      if (read.isBlank) placed.push(undefined);
    } else if (read.kind === 'head') {
      if (heads.has(read.key)) return problemAt('field-twice', { line }, { detail: read.key });
      heads.set(read.key, { ...read, line });
    } else if (read.kind === 'total') {
      totals.push({ ...read, line });
    } else {
      count += 1;
      if (count > mostLines) return problemAt('too-many-lines', { line }, { most: mostLines });
      placed.push({ content: read, line, indent: indentOf(raw) });
    }
  }
  return count === 0 ? problemAt('no-lines', { line: 1 }) : { heads, placed, totals };
}

/** A first line without an amount is the name of the formula, when a blank line follows and no material has that name. */
function titleOr(
  read: TextLine,
  isFirst: boolean,
  next: string,
  { find }: MaterialFinder,
): TextLine {
  const isTitle =
    isFirst && read.kind === 'fault' && read.code === 'amount-missing' && next.trim() === '';
  return isTitle && find(read.text) === undefined
    ? { kind: 'head', key: 'name', text: read.text }
    : read;
}

function indentOf(raw: string): number {
  const blanks = /^\s*/.exec(raw)?.[0] ?? '';
  return blanks.replaceAll('\t', '    ').length;
}

function fileLine(node: TextNode): FileLine {
  const line = writtenLine(node);
  return node.isAccord ? { ...line, lines: node.inside.map(fileLine) } : line;
}

function placeOf(
  path: readonly PropertyKey[],
  nodes: readonly TextNode[],
  { heads }: Sorted,
): Place {
  const head = heads.get(path[0] as Head['key']);
  let line = head?.line ?? 1;
  let list = nodes;
  for (const step of path) {
    const node = typeof step === 'number' ? list[step] : undefined;
    if (node) [line, list] = [node.line, node.inside];
  }
  const field = path.findLast((step) => typeof step === 'string' && step !== 'lines');
  return { line, ...(field === undefined ? {} : { field: String(field) }) };
}
