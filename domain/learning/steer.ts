// A search turned towards another wish while it runs: what it found is measured anew, what its policy knows stays.
import { Moga, type MogaRecord } from '#domain/search/moga.ts';
import { type KeptMember, keepMember } from '#domain/search/moga-member.ts';
import { emptyFrame } from '#domain/search/niche-frame.ts';
import { Hybrid, type HybridRecord, type HybridSetup } from './hybrid.ts';

/**
 * The search of a record under another problem or with other locked rows. Archive and front are measured anew and the
 * population is mended; the policy begins new episodes with the weights it has. The same record and setup give the same
 * search, bit for bit. The volume starts over, because what it is measured in has changed.
 */
export function steered(record: HybridRecord, setup: HybridSetup): Hybrid {
  const hybrid = new Hybrid(setup, { ...record, moga: remeasured(record.moga, setup) });
  if (record.player) hybrid.policy.begin();
  return hybrid;
}

function remeasured(record: MogaRecord, { problem, seed, locked }: HybridSetup): MogaRecord {
  const none = { population: [], children: [], archive: [], front: [], volume: 0 };
  const setup = { problem, seed, ...(locked ? { locked } : {}) };
  const moga = new Moga(setup, { ...record, ...none, frame: emptyFrame() });
  const again = (kept: readonly KeptMember[]) =>
    kept.map(({ materials, units }) => {
      const rows = materials.map((materialId, at) => ({ materialId, units: units[at] ?? 0 }));
      return keepMember(moga.consider(rows));
    });
  again(record.archive);
  again(record.front);
  const population = again(record.population);
  const children = again(record.children);
  return { ...moga.record(), population, children };
}
