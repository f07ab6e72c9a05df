// Every published result of the tables, each judged: counted, own input, set-up, or not shown with its reason.
import type { ValidationCase } from '#domain/catalogue/evidence.ts';
import { type Bench, type Judged, notShown, pressureCase, setUp } from './odour-case.ts';
import { hoursOnStrip } from './odour-film.ts';
import { quaternaryCases } from './odour-quaternary.ts';
import { emulsionCase, portoCase } from './odour-regions.ts';
import { ranksOf } from './ranks.ts';

/** Litres of a mole of air at 25 C and 1 atm. */
const MOLAR_VOLUME = 24.465;
const COEFFICIENT_CAP = 100;

/** Each validation row once, then the pressures that the quaternary's constants give. */
export function judgeCases(bench: Bench): Judged[] {
  const rows = bench.evidence.validation;
  const singles = rows.flatMap((one) => judgeOne(one, bench) ?? []);
  return [...singles, ...quaternaryCases(rows, bench), ...poucherCases(rows, bench)];
}

function judgeOne(one: ValidationCase, bench: Bench): Judged | undefined {
  switch (one.case) {
    case 'polycyclic_musks':
    case 'linalool_range':
      return propertyCase(one, bench);
    case 'fragrance_evaporation_tool':
      return pressureCase(one, one.quantity.split(' vapour pressure')[0] ?? '', bench);
    case 'limonene_threshold':
      return limoneneCase(one, bench);
    case 'water_thresholds_1987':
      return notShown(one, 'a threshold in water says nothing of the air over a film');
    case 'porto_group_contribution':
    case 'porto_ternary_systems':
      return portoCase(one);
    case 'emulsion_evaporation':
      return emulsionCase(one, bench);
    case 'perfume_engineering_quaternary':
    case 'poucher1955_evaporation_coefficient':
      return undefined;
    default:
      return notShown(one, 'no reader of this case was written');
  }
}

function propertyCase(one: ValidationCase, bench: Bench): Judged {
  const { quantity } = one;
  if (quantity.includes('log Kow'))
    return notShown(one, 'nothing here partitions between octanol and water');
  if (quantity.includes('water solubility')) return notShown(one, 'no water in these films');
  if (one.case !== 'linalool_range')
    return pressureCase(one, quantity.replace(' vapour pressure', ''), bench);
  const judged = pressureCase(one, 'linalool', bench);
  if (quantity.endsWith('high'))
    return setUp(one, 'upper end of the range that the row before is judged by');
  const high = bench.evidence.validation.find(
    (row) => row.quantity === quantity.replace(/low$/, 'high'),
  );
  const inside = judged.simulated ?? 0;
  const off = Math.max(one.value / inside, inside / (high?.value ?? inside), 1);
  return { ...judged, error: Math.log10(off), why: 'decades outside 20-30 Pa; ours is estimated' };
}

function limoneneCase(one: ValidationCase, { index }: Bench): Judged {
  const physical = index.physical.get('d-limonene');
  if (!physical?.thresholdMgPerM3) return notShown(one, 'no threshold here');
  const simulated =
    (1000 * physical.thresholdMgPerM3.value * MOLAR_VOLUME) / physical.molarMass.value;
  return {
    ...one,
    ...{ standing: 'own input', materialId: physical.materialId, simulated },
    error: Math.abs(Math.log10(simulated / one.value)),
    errorIn: 'decades',
    why: 'its study is one of the ten behind our threshold',
  };
}

/** Simulated hours on a strip beside the coefficients, by rank among the molecules that have not reached the cap. */
function poucherCases(rows: readonly ValidationCase[], bench: Bench): Judged[] {
  const read = rows
    .filter((one) => one.case === 'poucher1955_evaporation_coefficient')
    .map((one) => {
      const id = /\[(.+)\]/.exec(one.quantity)?.[1];
      const known = id !== undefined && bench.index.physical.has(id);
      return { one, ...(known ? { id, hours: hoursOnStrip(id, bench.index) } : {}) };
    });
  const uncapped = read.filter(({ one, id }) => id && one.value < COEFFICIENT_CAP);
  const published = ranksOf(uncapped.map(({ one }) => one.value));
  const simulated = ranksOf(uncapped.map(({ hours }) => hours ?? 0));
  return read.map(({ one, id, hours }) => {
    if (!id || hours === undefined)
      return notShown(one, 'a natural whose composition was not given');
    const judged = { ...one, materialId: id, simulated: hours };
    const at = uncapped.findIndex((other) => other.one === one);
    if (at < 0)
      return {
        ...judged,
        standing: 'not shown',
        why: 'at the cap of the scale; simulated in hours',
      };
    const error = Math.abs((published[at] ?? 0) - (simulated[at] ?? 0));
    const why = `rank ${simulated[at]} of ${uncapped.length}, published ${published[at]}; simulated in hours`;
    return { ...judged, standing: 'counted', error, errorIn: 'ranks', why };
  });
}
