// Formulas in memory, under the same rules and hashes as on disk.
import type {
  FormulaHead,
  FormulaStore,
  Revision,
  SaveOrder,
  SaveOutcome,
} from '#contract/ports/formulas.ts';
import { chainSha256, sha256Of } from '#native/vault/chain.ts';

export function memoryFormulas(): FormulaStore {
  const revisions: Revision[] = [];
  const find = (id: string | undefined) => revisions.find((one) => one.id === id);
  const of = (formulaId: string) => revisions.filter((one) => one.formulaId === formulaId);
  return {
    heads: async () => headsOf(revisions),
    revision: async (id) => find(id),
    history: async (formulaId) => of(formulaId),
    since: async (sequence, most) =>
      revisions.filter((one) => one.sequence > sequence).slice(0, most),
    save: async (order) => {
      const outcome = outcomeOf(order, revisions, find(order.revisionId), find(order.parentId));
      if (outcome.kind !== 'refused' && !find(order.revisionId)) revisions.push(outcome.revision);
      return outcome;
    },
    verify: async () => ({ revisions: revisions.length, broken: brokenOf(revisions) }),
  };
}

function outcomeOf(
  order: SaveOrder,
  revisions: readonly Revision[],
  known: Revision | undefined,
  parent: Revision | undefined,
): SaveOutcome {
  const { formulaId, branch: asked, reason, at: savedAt, parentId, revisionId: id } = order;
  const text = JSON.stringify(order.file);
  if (known) {
    const isSame = known.formulaId === formulaId && JSON.stringify(known.file) === text;
    if (!isSame) return { kind: 'refused', reason: 'revision-taken' };
    return { kind: known.branch === asked ? 'saved' : 'branched', revision: known };
  }
  const own = revisions.filter((one) => one.formulaId === formulaId);
  if (own.length > 0 ? parent?.formulaId !== formulaId : parentId !== undefined) {
    return { kind: 'refused', reason: 'parent-unknown' };
  }
  const branch = freeBranch(asked, parentId, own);
  const said = { id, formulaId, branch, number: own.length + 1, reason, savedAt };
  const unchained = parentId === undefined ? said : { ...said, parentId };
  const contentSha256 = sha256Of(text);
  const revision: Revision = {
    ...unchained,
    sequence: revisions.length + 1,
    file: JSON.parse(text),
    contentSha256,
    chainSha256: chainSha256(unchained, contentSha256, parent?.chainSha256 ?? ''),
  };
  return { kind: branch === asked ? 'saved' : 'branched', revision };
}

function freeBranch(asked: string, parentId: string | undefined, own: readonly Revision[]): string {
  const headOf = (branch: string) => own.findLast((one) => one.branch === branch)?.id;
  const head = headOf(asked);
  if (head === undefined || head === parentId) return asked;
  let place = 2;
  while (headOf(`${asked} ${place}`) !== undefined) place += 1;
  return `${asked} ${place}`;
}

function headsOf(revisions: readonly Revision[]): FormulaHead[] {
  const heads = new Map<string, FormulaHead>();
  for (const { formulaId, branch, id, number, sequence, file, savedAt } of revisions) {
    const head = { formulaId, branch, revisionId: id, number, sequence, savedAt };
    const shown = { ...head, name: file.name ?? '', rows: file.lines.length };
    heads.set(JSON.stringify([formulaId, branch]), shown);
  }
  return [...heads.values()].sort((a, b) => b.sequence - a.sequence);
}

function brokenOf(revisions: readonly Revision[]): string[] {
  const broken = new Map<string, string>();
  for (const revision of revisions) {
    const content = sha256Of(JSON.stringify(revision.file));
    const parent = revisions.find(({ id }) => id === revision.parentId)?.chainSha256 ?? '';
    const holds =
      content === revision.contentSha256 &&
      chainSha256(revision, content, parent) === revision.chainSha256;
    if (!holds && !broken.has(revision.formulaId)) broken.set(revision.formulaId, revision.id);
  }
  return [...broken.values()];
}
