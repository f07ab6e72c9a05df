// How many lines a file holds and how deep its accords go, told before anything slower looks at them.
import type { Node } from 'jsonc-parser';
import { DEEPEST_ACCORD, MOST_LINES } from '#contract/recipe.ts';

export interface BeyondBounds {
  readonly code: 'too-many-lines' | 'too-deep';
  /** The first line that is one too many, or the first list that is one too deep. */
  readonly path: readonly PropertyKey[];
  readonly most: number;
}

/** The first place where a file outgrows a formula; undefined when it does not. */
export function beyondBounds(root: Node): BeyondBounds | undefined {
  let count = 0;
  const walk = (
    holder: Node,
    path: readonly PropertyKey[],
    depth: number,
  ): BeyondBounds | undefined => {
    const list = linesOf(holder);
    if (!list) return undefined;
    const here = [...path, 'lines'];
    if (depth > DEEPEST_ACCORD) return { code: 'too-deep', path: here, most: DEEPEST_ACCORD };
    for (const [position, line] of (list.children ?? []).entries()) {
      count += 1;
      if (count > MOST_LINES) {
        return { code: 'too-many-lines', path: [...here, position], most: MOST_LINES };
      }
      const inside = walk(line, [...here, position], depth + 1);
      if (inside) return inside;
    }
    return undefined;
  };
  return walk(root, [], 1);
}

/** The list under `lines`, where there is one. */
function linesOf(holder: Node): Node | undefined {
  if (holder.type !== 'object') return undefined;
  const property = holder.children?.find(({ children }) => children?.[0]?.value === 'lines');
  const list = property?.children?.[1];
  return list?.type === 'array' ? list : undefined;
}
