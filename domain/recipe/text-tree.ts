// Which line of a pasted formula belongs to which accord: by a colon, by indentation, or by a blank line; never by a guess.
import { type FileProblem, problemAt } from './exchange.ts';
import type { TextLine } from './text-line.ts';

export type Content = Extract<TextLine, { readonly kind: 'item' | 'heading' | 'verbatim' }>;
export type Total = Extract<TextLine, { readonly kind: 'total' }> & { readonly line: number };

export interface TextNode {
  readonly content: Content;
  readonly line: number;
  readonly inside: TextNode[];
  /** The line ends with a colon, or what is below it is indented. */
  isAccord: boolean;
}

export interface PlacedLine {
  readonly content: Content;
  readonly line: number;
  readonly indent: number;
}

interface OpenList {
  readonly nodes: TextNode[];
  /** Its lines stand no deeper than their heading, so that a blank line or the next heading ends it. */
  readonly isFlush: boolean;
  last: PlacedLine | undefined;
}

type Tree = { readonly nodes: readonly TextNode[] } | { readonly problem: FileProblem };

/** Builds the tree line by line; a blank line is `undefined`. */
export function textTree(lines: readonly (PlacedLine | undefined)[], deepest: number): Tree {
  const top: TextNode[] = [];
  const open: OpenList[] = [{ nodes: top, isFlush: false, last: undefined }];
  for (const placed of lines) {
    if (!placed) {
      if (open.at(-1)?.isFlush && open.at(-1)?.last) open.pop();
      continue;
    }
    const problem = descend(open, placed) ?? climb(open, placed);
    if (problem) return { problem };
    if (open.length > deepest) return { problem: problemAt('too-deep', { line: placed.line }) };
    const list = open.at(-1);
    if (!list) return { problem: problemAt('indent-unclear', { line: placed.line }) };
    const { content, line } = placed;
    list.nodes.push({ content, line, inside: [], isAccord: opensList(content) });
    list.last = placed;
  }
  const problem = unledList(top) ?? emptyAccord(top);
  return problem ? { problem } : { nodes: top };
}

function opensList(content: Content): boolean {
  return content.kind === 'heading' || content.opens;
}

/** Opens the list below the line before, when this line is the first of it. */
function descend(open: OpenList[], placed: PlacedLine): FileProblem | undefined {
  const list = open.at(-1);
  const before = list?.last;
  const parent = list?.nodes.at(-1);
  if (!before || !parent) return undefined;
  const isDeeper = placed.indent > before.indent && !isAligned(before, placed);
  if (opensList(before.content) && parent.inside.length === 0) {
    const isFlush = !isDeeper;
    // Lines flush with their heading may end anywhere: harmless for a group, a guess for an accord with an amount.
    if (isFlush && before.content.kind !== 'heading') return unclear(placed);
    if (isFlush && opensList(placed.content)) return unclear(placed);
    open.push({ nodes: parent.inside, isFlush, last: undefined });
    return undefined;
  }
  if (!isDeeper) return undefined;
  // Indented below a material of the catalogue: more likely a slip of the paste than an accord.
  if (before.content.kind !== 'item' || before.content.isKnown) return unclear(placed);
  parent.isAccord = true;
  open.push({ nodes: parent.inside, isFlush: false, last: undefined });
  return undefined;
}

/** Closes the lists that end before this line. */
function climb(open: OpenList[], placed: PlacedLine): FileProblem | undefined {
  for (;;) {
    const list = open.at(-1);
    if (!list) return unclear(placed);
    const { last, isFlush } = list;
    const endsFlush = isFlush && last !== undefined && opensList(placed.content);
    if (!endsFlush && (!last || last.indent === placed.indent || isAligned(last, placed))) {
      return undefined;
    }
    if (open.length === 1) {
      // Only the first list may begin deeper than it goes on, as when the first line was pasted with a blank.
      return list.nodes.some(({ isAccord }) => isAccord) ? unclear(placed) : undefined;
    }
    open.pop();
  }
}

/** Amounts written first and set right-aligned, ` 4.0` over `12.0`. */
function isAligned(before: PlacedLine, placed: PlacedLine): boolean {
  const [one, other] = [before, placed].map(({ content, indent }) =>
    content.kind === 'item' && content.words.isAmountFirst
      ? indent + (/^[+-]?\d*/.exec(content.words.number)?.[0].length ?? 0)
      : undefined,
  );
  return one !== undefined && one === other;
}

function unclear({ line }: PlacedLine): FileProblem {
  return problemAt('indent-unclear', { line });
}

/** Everything indented below the first line, without a colon: the rest of a list whose first line lost its blanks. */
function unledList(top: readonly TextNode[]): FileProblem | undefined {
  const [first, second] = top;
  const inside = first?.inside[0];
  return first && inside && !second && !opensList(first.content)
    ? problemAt('indent-unclear', { line: inside.line })
    : undefined;
}

function emptyAccord(nodes: readonly TextNode[]): FileProblem | undefined {
  for (const { isAccord, inside, line } of nodes) {
    if (isAccord && inside.length === 0) return problemAt('no-lines', { line });
    const problem = emptyAccord(inside);
    if (problem) return problem;
  }
  return undefined;
}
