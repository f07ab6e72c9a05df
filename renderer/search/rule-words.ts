// The rule that decided, in words and in the figures it looked at: `σ 0.33 < 0.45, budget 0.150 ≤ 0.15`.
import {
  BUDGET,
  BUDGET_TO_ENTER,
  DWELL,
  HIGH,
  LOW,
  WARMUP_EPISODES,
} from '#domain/search/controller.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import type { Say } from '#renderer/ui/words.ts';
import type { Decided } from './search-log.ts';

/** Decimals of a figure beside a threshold, and the most that are added so that the two do not read the same. */
const PLACES = 2;
const MOST_PLACES = 6;

export function ruleText(decided: Decided, say: Say): string {
  const { rule, sigma, diversity, exploreShare } = decided;
  const share = `${against(exploreShare, BUDGET_TO_ENTER)} ≤ ${fixed(BUDGET_TO_ENTER, 2)}`;
  switch (rule) {
    case 'warming-up':
      return say('training.rule.warming-up', { episodes: fixed(WARMUP_EPISODES, 0) });
    case 'warmed-up':
      return warmedUp(say);
    case 'warmed-up-low':
      return say('training.rule.list', { one: warmedUp(say), other: low(sigma, diversity, say) });
    case 'dwelling':
      return say('training.rule.dwelling', { dwell: DWELL });
    case 'budget-used': {
      const used = `${against(exploreShare, BUDGET)} ≥ ${fixed(BUDGET, 2)}`;
      return say('training.rule.budget', { share: used });
    }
    case 'signal-high':
      return say('training.rule.and', {
        one: `σ ${against(sigma ?? 0, HIGH.sigma)} > ${fixed(HIGH.sigma, 2)}`,
        other: `D ${against(diversity, HIGH.diversity)} > ${fixed(HIGH.diversity, 2)}`,
      });
    case 'signal-low':
      return say('training.rule.list', {
        one: low(sigma, diversity, say),
        other: say('training.rule.budget', { share }),
      });
    case 'stay':
      return say('training.rule.stay');
  }
}

function warmedUp(say: Say): string {
  return say('training.rule.warmed-up', { episodes: fixed(WARMUP_EPISODES, 0) });
}

/** Whichever of the two is low; both when both are. */
function low(sigma: number | null, diversity: number, say: Say): string {
  const said = [
    ...(sigma !== null && sigma < LOW.sigma
      ? [`σ ${against(sigma, LOW.sigma)} < ${fixed(LOW.sigma, 2)}`]
      : []),
    ...(diversity < LOW.diversity
      ? [`D ${against(diversity, LOW.diversity)} < ${fixed(LOW.diversity, 2)}`]
      : []),
  ];
  const [one = '', other] = said;
  return other === undefined ? one : say('training.rule.and', { one, other });
}

/** With as many decimals as it takes to be told from the threshold. */
function against(value: number, threshold: number): string {
  for (let places = PLACES; places < MOST_PLACES; places += 1) {
    if (value === threshold || fixed(value, places) !== fixed(threshold, places)) {
      return fixed(value, places);
    }
  }
  return fixed(value, MOST_PLACES);
}
