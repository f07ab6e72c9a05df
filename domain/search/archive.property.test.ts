// Laws of what a search remembers: none beaten by another, the best never lost, and a volume that never falls.
import { describe, expect, it } from 'vitest';
import { Archive, covers } from './archive.ts';
import { GroupedFront, groupedOf } from './archive-front.ts';
import { hypervolume3 } from './hypervolume.ts';
import type { Member } from './moga-member.ts';
import { seededRandom } from './random.ts';

const MOST = 30;

/** Members with objectives by chance, some of few distinct values so that ties and equals are common. */
function members(seed: number, count: number): Member[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const grain = random.next() < 0.3 ? 4 : 1e6;
    const objectives = Array.from({ length: 6 }, () => Math.round(random.next() * grain) / grain);
    const merit = objectives.reduce((sum, one) => sum + one, 0);
    return { items: [], units: [], objectives, merit, key: `${at}` };
  });
}

describe('the archive', () => {
  it('holds at most its number, none covered by another, and always the one of greatest merit', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const archive = new Archive(MOST);
      let greatest = Number.NEGATIVE_INFINITY;
      for (const member of members(seed, 400)) {
        greatest = Math.max(greatest, member.merit);
        const stays = archive.admit(member);
        expect(archive.members.includes(member)).toBe(stays);
        expect(archive.members.length).toBeLessThanOrEqual(MOST);
        expect(archive.best(1)[0]?.merit).toBe(greatest);
      }
      // It is full, but for what the last to come has covered.
      expect(archive.members.length).toBeGreaterThan(MOST - 5);
      const pairs = archive.members.flatMap((a) =>
        archive.members.filter((b) => a !== b && covers(a.objectives, b.objectives)),
      );
      expect(pairs).toEqual([]);
    }
  });
});

describe('the grouped front', () => {
  it('dominates a volume that never falls and is that of all members met', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const front = new GroupedFront();
      const met: number[] = [];
      let volume = 0;
      for (const member of members(seed, 200)) {
        const joined = front.admit(member);
        expect(front.volume).toBeGreaterThanOrEqual(volume);
        if (!joined) expect(front.volume).toBe(volume);
        volume = front.volume;
        met.push(...groupedOf(member).map((one) => -one));
      }
      expect(volume).toBeCloseTo(hypervolume3(met, [0, 0, 0]), 12);
      expect(volume).toBeGreaterThan(0.3);
      expect(volume).toBeLessThan(1);
      const kept = front.members.flatMap((one) => groupedOf(one).map((value) => -value));
      expect(hypervolume3(kept, [0, 0, 0])).toBeCloseTo(volume, 12);
    }
  });

  it('groups as it says', () => {
    const grouped = groupedOf({ objectives: [0.2, 0.4, 0.9, 0.3, 0.6, 0.9] });
    expect(grouped.map((one) => Number(one.toFixed(12)))).toEqual([0.3, 0.9, 0.6]);
  });
});
