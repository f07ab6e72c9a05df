// Formulas composed from the tables that ship: repeatable, different, as asked, and legal when judged from scratch.
import { describe, expect, it } from 'vitest';
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import { readEmotion } from '#domain/emotion/read.ts';
import { characterOf } from '#domain/odour/describe.ts';
import { WEARS } from '#domain/odour/wear.ts';
import { CATEGORY_IDS } from '#domain/safety/table.ts';
import { readBrief } from './brief.ts';
import { composed, composer, dosesOf, faultsOf, lexicon, materials } from './compose.fixture.ts';
import { compose, prepareComposer } from './compose.ts';
import { targetOf } from './target.ts';

const BRIEFS = [
  'calm woody evening scent for autumn',
  'fresh citrus cologne for summer mornings',
  'romantic rose with patchouli, no vanilla',
  'gourmand coffee and caramel',
  '바닷가의 시원한 향',
];

describe('a composition', () => {
  it('is the same bit for bit for the same request and seed, and another for another seed', () => {
    const [brief = ''] = BRIEFS;
    const once = composed(brief, { count: 2 });
    const fresh = compose(prepareComposer(CATALOGUE, INDEX), {
      target: targetOf(readBrief(brief, lexicon).chips, CATALOGUE),
      ...{ category: '4', dosagePercent: 15, must: [], avoid: [], count: 2, seed: 7 },
    });
    expect(JSON.stringify(fresh)).toBe(JSON.stringify(once));
    expect(composed(brief, { seed: 8 }).proposals[0]?.id).not.toBe(once.proposals[0]?.id);
  });

  it('offers different formulas in one run: at most 60 % of their materials are shared', () => {
    for (const brief of BRIEFS) {
      const { proposals, status } = composed(brief, { count: 3 });
      expect(status).toBe('found');
      const sets = proposals.map((proposal) => [...dosesOf(proposal).keys()]);
      sets.forEach((one, at) => {
        for (const other of sets.slice(at + 1)) {
          const both = one.filter((id) => other.includes(id)).length;
          expect(both / (one.length + other.length - both)).toBeLessThanOrEqual(0.6);
        }
      });
    }
  });

  it('of five briefs holds five sets of materials, each nearest to its own brief', () => {
    const targets = BRIEFS.map((brief) => targetOf(readBrief(brief, lexicon).chips, CATALOGUE));
    const found = BRIEFS.map((brief) => composed(brief).proposals[0]);
    const sets = found.map((proposal) => proposal && [...dosesOf(proposal).keys()].sort().join());
    expect(new Set(sets).size).toBe(5);
    found.forEach((proposal, at) => {
      const distance = targets.map(({ families }) =>
        Object.entries(families).reduce((sum, [family, share]) => {
          const own = proposal?.families[family as keyof typeof families] ?? 0;
          return sum + Math.abs(own - share);
        }, 0),
      );
      expect(distance.indexOf(Math.min(...distance)), BRIEFS[at]).toBe(at);
    });
  });

  it('answers English and Korean alike', () => {
    const english = composed('warm vanilla and cinnamon for winter', { count: 2 });
    const korean = composed('따뜻한 바닐라와 시나몬 겨울 향', { count: 2 });
    expect(korean.proposals.map(({ id }) => id)).toEqual(english.proposals.map(({ id }) => id));
  });

  it('smells of what was asked for', () => {
    for (const word of ['rose', 'vanilla', 'lavender', 'coffee', 'leathery', 'cedarwood']) {
      const [proposal] = composed(word).proposals;
      const sayers = [...(proposal ? dosesOf(proposal).keys() : [])].filter((id) =>
        [...(composer.palette.byId.get(id)?.words.keys() ?? [])].includes(word),
      );
      expect(sayers.length, word).toBeGreaterThan(0);
      expect(
        proposal?.reasons.some(
          ({ code, params }) => code === 'fits-word' && params['word'] === word,
        ),
        word,
      ).toBe(true);
    }
  });

  it('feels as asked: each axis is further up than when its opposite is asked for', () => {
    for (const axis of ['joy', 'calm', 'energy', 'romance'] as const) {
      const level = (value: number) => {
        const target = targetOf([{ kind: 'emotion', key: axis, value, from: '' }], CATALOGUE);
        const request = {
          target,
          category: '4',
          dosagePercent: 15,
          must: [],
          avoid: [],
          count: 1,
          seed: 7,
        } as const;
        return compose(composer, request).proposals[0]?.emotion[axis] ?? Number.NaN;
      };
      expect(level(0.9), axis).toBeGreaterThan(level(0.1) + 0.05);
    }
  });

  it('tells the emotion, pyramid and cost of its own formula', () => {
    for (const brief of BRIEFS) {
      const [proposal] = composed(brief).proposals;
      if (!proposal) throw new Error(brief);
      const doses = [...dosesOf(proposal)].map(([materialId, percent]) => ({
        materialId,
        percent,
      }));
      const odorousPercent = doses.reduce((sum, { percent }) => sum + percent, 0);
      const all = [...doses, { materialId: 'dpg', percent: 100 - odorousPercent }];
      const { odour, emotion } = composer.presenter;
      const read = characterOf(all, 15, WEARS.skin, odour);
      const told = readEmotion(read.perceived, emotion);
      expect(proposal.emotion.calm).toBeCloseTo(told.calm, 6);
      let odorous = 0;
      let cost = 0;
      for (const { materialId, percent } of doses) {
        const material = materials.get(materialId);
        odorous += percent;
        cost += (percent / 100) * (material?.priceEurPerKg ?? Number.NaN);
      }
      for (const phase of ['top', 'heart', 'base'] as const) {
        expect(proposal.pyramid[phase]).toBeCloseTo(read.pyramid?.[phase] ?? 0, 6);
        expect(proposal.pyramid[phase], `${brief} ${phase}`).toBeGreaterThan(0.04);
      }
      const carrier = materials.get('dpg')?.priceEurPerKg ?? Number.NaN;
      expect(proposal.costEurPerKg).toBeCloseTo(cost + ((100 - odorous) / 100) * carrier, 3);
    }
  });

  it('is a perfume and not grains in a carrier: at least a third is odorous, more when more is asked for', () => {
    const share = (brief: string) => {
      const [proposal] = composed(brief).proposals;
      return proposal
        ? [...dosesOf(proposal).values()].reduce((sum, percent) => sum + percent, 0)
        : 0;
    };
    for (const brief of BRIEFS) expect(share(brief), brief).toBeGreaterThan(33);
    expect(share('intense rose')).toBeGreaterThan(share('light rose') + 10);
  });

  it('stands on the pillars of its style', () => {
    const [proposal] = composed('a chypre').proposals;
    const pillars = proposal?.reasons.filter(({ code }) => code === 'style-pillar') ?? [];
    expect(new Set(pillars.map(({ materialId }) => materialId)).size).toBeGreaterThanOrEqual(3);
  });
});

describe('the law', () => {
  it('is kept in all 18 categories at several dosages', () => {
    for (const [at, category] of CATEGORY_IDS.entries()) {
      for (const dosagePercent of [0.5, 20, 100]) {
        const brief = BRIEFS[at % BRIEFS.length] ?? '';
        const { proposals } = composed(brief, { category, dosagePercent });
        const told = `${category} at ${dosagePercent} %`;
        expect(proposals, told).toHaveLength(1);
        for (const one of proposals)
          expect(faultsOf(one, { category, dosagePercent }), told).toEqual([]);
      }
    }
  });

  it('is kept in 5D at 0.5 % and without a brief', () => {
    for (const brief of ['따뜻하고 차분한 겨울 향', 'calm woody evening scent for autumn', '']) {
      const options = { category: '5D', dosagePercent: 0.5, count: 2 } as const;
      const { proposals, status, notes } = composed(brief, options);
      expect(status).toBe('found');
      for (const one of proposals) expect(faultsOf(one, options)).toEqual([]);
      expect(notes.map(({ code }) => code)).toEqual(brief === '' ? ['neutral-brief'] : []);
    }
  });

  it('never takes what the EU bans or what has no known composition, over 30 seeds', () => {
    expect(composer.banned.size).toBeGreaterThan(0);
    for (let seed = 0; seed < 30; seed += 1) {
      const [proposal] = composed('mossy floral with lily of the valley', { seed }).proposals;
      expect(proposal && faultsOf(proposal, {})).toEqual([]);
      const ids = proposal ? [...dosesOf(proposal).keys()] : [];
      expect(ids.filter((id) => composer.banned.has(id))).toEqual([]);
    }
  });
});
