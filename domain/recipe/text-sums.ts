// The figures of a pasted formula: one unit in each list, groups that weigh what is in them, totals that must agree.
import { type FileProblem, problemAt } from './exchange.ts';
import type { FileLine } from './file.ts';
import type { TextNode, Total } from './text-tree.ts';
import {
  gramsOfAmount,
  measureOf,
  sumOf,
  unclearList,
  unitOf,
  valueOf,
  type WrittenAmount,
  type WrittenNumber,
} from './written-amount.ts';

/** Every number as it is written, in reading order. */
export function numbersOf(nodes: readonly TextNode[]): WrittenNumber[] {
  return nodes.flatMap(({ content, line, inside }) => {
    const { number, strength, bergapten } =
      content.kind === 'item' ? content.words : { number: undefined };
    const texts = [number, strength, bergapten].filter((text) => text !== undefined);
    return [...texts.map((text) => ({ text, place: { line } })), ...numbersOf(inside)];
  });
}

/** Checks each list by itself: the units within an accord need not be those around it. */
export function listProblem(nodes: readonly TextNode[]): FileProblem | undefined {
  const amounts: WrittenAmount[] = [];
  const accords: TextNode[] = [];
  const collect = (list: readonly TextNode[]): FileProblem | undefined => {
    for (const node of list) {
      if (node.content.kind === 'heading') {
        const problem = collect(node.inside);
        if (problem) return problem;
        continue;
      }
      if (node.isAccord) accords.push(node);
      const amount = amountOf(node);
      if ('code' in amount) return amount;
      amounts.push(amount);
    }
    return undefined;
  };
  const problem = collect(nodes) ?? unclearList(amounts);
  if (problem) return problem;
  for (const { inside } of accords) {
    const below = listProblem(inside);
    if (below) return below;
  }
  return undefined;
}

function amountOf({ content, line }: TextNode): WrittenAmount | FileProblem {
  const place = { line };
  if (content.kind !== 'item') return { text: '1', unit: 'g', place };
  const { number, unit: word } = content.words;
  const unit = unitOf(word);
  return unit === undefined
    ? problemAt('unit-unknown', place, { found: word })
    : { text: number, unit, place };
}

/** The line as a file holds it, without what is inside; a heading weighs what its lines weigh. */
export function writtenLine(node: TextNode): FileLine {
  const { content } = node;
  if (content.kind === 'heading') {
    const { name, note } = content;
    return { name, amountGrams: gramsOf(node), ...(note === undefined ? {} : { note }) };
  }
  if (content.kind === 'verbatim') return content.line;
  const { strength, bergapten } = content.words;
  const { material, ...item } = content.item;
  // Only what stands below shows that a name is an accord's.
  const named = node.isAccord
    ? { name: content.words.name, ...item }
    : { ...(material === undefined ? {} : { material }), ...item };
  return {
    ...named,
    amountGrams: gramsOf(node),
    ...(strength === undefined ? {} : { strengthPercent: valueOf({ text: strength }) }),
    ...(bergapten === undefined ? {} : { bergaptenPpm: valueOf({ text: bergapten }) }),
  };
}

function gramsOf(node: TextNode): number {
  const { content, inside } = node;
  if (content.kind === 'heading') return sumOf(inside.map(gramsOf));
  if (content.kind === 'verbatim') return content.line.amountGrams;
  const amount = amountOf(node);
  return 'code' in amount ? 0 : gramsOfAmount(amount);
}

/** A total that is written must be the sum, to the last digit it has, and in the same unit. */
export function totalProblem(
  totals: readonly Total[],
  nodes: readonly TextNode[],
): FileProblem | undefined {
  const first = unitIn(nodes);
  for (const { number, unit: word, line } of totals) {
    const unit = unitOf(word);
    if (unit === undefined) return problemAt('unit-unknown', { line }, { found: word });
    if (first !== undefined && measureOf(unit) !== measureOf(first)) {
      return problemAt('unit-mixed', { line }, { found: number });
    }
    const sum = sumOf(nodes.map(gramsOf));
    const places = /[.,](\d+)/.exec(number)?.[1]?.length ?? 0;
    const lastDigit = gramsOfAmount({ text: `1e-${places}`, unit, place: { line } });
    const total = gramsOfAmount({ text: number, unit, place: { line } });
    if (!(Math.abs(total - sum) <= lastDigit / 2 + sum * 1e-9)) {
      return problemAt('total-differs', { line }, { found: number, sum: String(sum) });
    }
  }
  return undefined;
}

function unitIn(nodes: readonly TextNode[]): WrittenAmount['unit'] | undefined {
  for (const node of nodes) {
    const amount = node.content.kind === 'heading' ? undefined : amountOf(node);
    const unit = amount && 'unit' in amount ? amount.unit : unitIn(node.inside);
    if (unit !== undefined) return unit;
  }
  return undefined;
}
