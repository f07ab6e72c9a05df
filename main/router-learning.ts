// The calls about what ratings teach, answered by the learner; where nothing is kept, they say so.
import { implement } from '@orpc/server';
import { calls } from '#contract/calls.ts';
import { formulaFromFile } from '#domain/recipe/file.ts';
import type { Workbench } from './compose.ts';
import type { Learner } from './learning/learner.ts';
import { type KeptErrors, orNotKept } from './router-kept.ts';

export function learningCalls(workbench: Workbench) {
  const { learning } = implement(calls);
  return {
    reward: learning.reward.handler(({ errors }) =>
      orNotKept(errors, () => learnerOr(workbench, errors).state()),
    ),
    fitReward: learning.fitReward.handler(({ errors }) =>
      orNotKept(errors, () => learnerOr(workbench, errors).fit()),
    ),
    rewardChanges: learning.rewardChanges.handler(async function* ({ errors, signal }) {
      yield* learnerOr(workbench, errors).changes(signal);
    }),
    judge: learning.judge.handler(({ input, errors }) =>
      orNotKept(errors, () =>
        learnerOr(workbench, errors).judge(
          input.formulas.map((file) => formulaFromFile(file, { fallbackName: '' })),
        ),
      ),
    ),
  };
}

function learnerOr(
  { learning }: Workbench,
  { STORE_MISSING }: Pick<KeptErrors, 'STORE_MISSING'>,
): Learner {
  if (!learning) throw STORE_MISSING();
  return learning;
}
