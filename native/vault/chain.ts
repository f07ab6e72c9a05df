// The hashes that tie a formula's revisions together, so that a change to any of them shows in all that follow.
import { createHash } from 'node:crypto';
import type { Revision } from '#contract/ports/formulas.ts';

export type Unchained = Omit<Revision, 'chainSha256' | 'contentSha256' | 'file' | 'sequence'>;

/** SHA-256 of a text, lower-case hex. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Hash over the parent's chain hash (empty for the first revision) and everything that a revision says. */
export function chainSha256(
  revision: Unchained,
  contentSha256: string,
  parentChain: string,
): string {
  const { id, formulaId, branch, number, parentId = '', reason, savedAt } = revision;
  const said = [
    parentChain,
    id,
    formulaId,
    branch,
    number,
    parentId,
    reason,
    contentSha256,
    savedAt,
  ];
  return sha256Of(JSON.stringify(said));
}
