// orgue reward: what ratings have taught of the perfumer's taste, and fitting it now.
import type { RewardAnswer } from '#contract/learning.ts';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import type { Belief, Side } from '#domain/learning/reward-beliefs.ts';
import type { GateReport } from '#domain/learning/reward-gate.ts';
import { type Command, type CommandContext, refuse, tablesOf } from './command.ts';
import { argumentsOf, withKept } from './kept.ts';
import { type Naming, namingOf } from './naming.ts';
import type { Key, Say } from './speak.ts';
import { textTable } from './table.ts';

const WANTED = 'fit | show';

export const reward: Command = {
  options: {},
  async run(context) {
    const { json, terminal, language } = context;
    const named = argumentsOf(context, 1, 1, WANTED);
    if (named === 2) return 2;
    const [verb] = named;
    if (verb !== 'fit' && verb !== 'show') {
      const params = { verb: 'reward', wanted: WANTED };
      return refuse(context, { key: 'terminal.refused.arguments', params });
    }
    const tables = tablesOf(context);
    if (tables === 3) return 3;
    return withKept(context, async (client) => {
      const { learning } = client;
      const state = await (verb === 'fit' ? learning.fitReward() : learning.reward());
      const naming = namingOf(tables.catalogue, language);
      terminal.print(json ? JSON.stringify(state) : printReward(state, context, naming));
      return 0;
    });
  },
};

function printReward(state: RewardAnswer, { say }: CommandContext, naming: Naming): string {
  const { ratings, leftOut, neededMore: more, isFitting, latest, deployed } = state;
  const isRefused = latest !== undefined && !latest.gate.deploys;
  const { number = 0, ratingIds = [] } = deployed ?? {};
  const learnt = ratingIds.length;
  return [
    say(`reward.${state.status}`, { ratings, more, number, learnt }),
    ...(leftOut > 0 ? [say('reward.left-out', { count: leftOut })] : []),
    ...(isFitting ? [say('reward.fitting')] : []),
    ...(isRefused ? [say('reward.refused', { ratings: latest.ratings })] : []),
    ...(isRefused ? gateLines(latest.gate, say) : []),
    ...(deployed ? [...gateLines(deployed.gate, say), ...tasteLines(deployed, say, naming)] : []),
  ].join('\n');
}

function gateLines({ brier, auc, points }: GateReport, say: Say): string[] {
  if (!brier || !auc) return [say('reward.unforetold')];
  const three = (one: number) => one.toFixed(3);
  const figures = ({ model, prior, constant, lower }: typeof brier) => ({
    ...{ model: three(model), prior: three(prior), constant: three(constant) },
    lower: three(lower),
  });
  const percent = (share: number) => (100 * share).toFixed(0);
  const rows = points.map(({ foretold, came, low, high, count }) => [
    ...[percent(foretold), percent(came), `${percent(low)}–${percent(high)}`, String(count)],
  ]);
  const head = (['foretold', 'came', 'interval', 'count'] as const).map((key) =>
    say(`reward.${key}`),
  );
  return [
    say('reward.brier', figures(brier)),
    say('reward.auc', figures(auc)),
    ...(rows.length > 0 ? [say('reward.points'), textTable(head, rows, [0, 1, 2, 3])] : []),
  ];
}

function tasteLines(
  { beliefs, kind, features, seed, ratingIds }: NonNullable<RewardAnswer['deployed']>,
  say: Say,
  naming: Naming,
): string[] {
  const lines = beliefs.map((belief) => `  ${beliefLine(belief, say, naming)}`);
  const basis = { kind: say(`reward.kind.${kind}`), features, seed, ids: idsText(ratingIds) };
  return [
    ...(lines.length > 0 ? [say('reward.beliefs'), ...lines] : [say('reward.no-beliefs')]),
    say('reward.basis', basis),
  ];
}

function beliefLine({ side, effect, spread }: Belief, say: Say, naming: Naming): string {
  const params = {
    side: sideName(side, say, naming),
    effect: Math.abs(effect).toFixed(2),
    spread: spread.toFixed(2),
  };
  return say(`reward.${effect > 0 ? 'likes' : 'dislikes'}`, params);
}

function sideName(side: Side, say: Say, naming: Naming): string {
  const family = COLOUR_FAMILIES.find((one) => side === `family:${one}`);
  if (family) return naming.family(family);
  const axis = EMOTION_AXES.find((one) => side === `emotion:${one}`);
  return axis ? say(`emotion.axis.${axis}`) : say(`reward.side.${side}` as Key);
}

const MOST_IDS = 5;

/** The first and how many more; --json has all. */
function idsText(ids: readonly string[]): string {
  const more = ids.length - MOST_IDS;
  return `${ids.slice(0, MOST_IDS).join(', ')}${more > 0 ? ` +${more}` : ''}`;
}
