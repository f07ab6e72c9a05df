// Taste from many ratings: five small networks, each on a draw of its own, whose disagreement is the uncertainty.
import { type Random, seededRandom } from '#domain/search/random.ts';
import { adamState, adamStep } from './adam.ts';
import type { Judged } from './gaussian-process.ts';
import { type MatrixEngine, plainEngine } from './matrix.ts';
import { Network, type Pass } from './network.ts';
import { type Label, type Pair, rewardLoss, softplus, WEIGHT_DECAY } from './reward-loss.ts';

const MEMBERS = 5;
const HIDDEN = 32;
const STEPS = 400;
const BATCH_LABELS = 48;
const BATCH_PAIRS = 24;
const RATE = 3e-3;
const FIRST_GAIN = 0.1;
const COOLEST = 0.5;
const WARMEST = 6;

/** What is kept of a fit. */
export interface EnsembleFit {
  /** A network's weights each. */
  readonly members: readonly Float64Array[];
  /** Logits are divided by this before they are read as chances. */
  readonly temperature: number;
}

export interface Ensemble {
  readonly fit: EnsembleFit;
  /** Every network's logit at a recipe, on the scale of chances. */
  at(x: Float64Array, before: number): number[];
}

/** Networks add to what is believed before any rating. The temperature is the best for rows that a network never saw. */
export function fitEnsemble(judged: Judged, seed: number): Ensemble {
  const engine = plainEngine('single');
  const n = judged.rows.length;
  const unseen = new Float64Array(n);
  const times = new Uint8Array(n);
  const members = Array.from({ length: MEMBERS }, (_, member) => {
    const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ (member + 1));
    const drawn = Int32Array.from({ length: n }, () => random.below(n));
    const network = trained(judged, drawn, engine, random);
    const logits = logitsOf(network, judged.rows);
    const seen = new Set(drawn);
    logits.forEach((logit, at) => {
      if (seen.has(at)) return;
      unseen[at] = (unseen[at] ?? 0) + logit + (judged.before[at] ?? 0);
      times[at] = (times[at] ?? 0) + 1;
    });
    return Float64Array.from(network.parameters);
  });
  const fair = judged.labels.flatMap((label, at) => {
    const count = times[at] ?? 0;
    return count > 0 ? [{ label, z: (unseen[at] ?? 0) / count }] : [];
  });
  return resumeEnsemble(judged.rows[0]?.length ?? 0, { members, temperature: calmest(fair) });
}

export function resumeEnsemble(width: number, fit: EnsembleFit): Ensemble {
  const engine = plainEngine('single');
  const networks = fit.members.map((weights) => {
    const network = newNetwork(width, engine, seededRandom(0));
    network.parameters.set(weights);
    return { network, pass: network.passOf(1) };
  });
  return {
    fit,
    at: (x, before) =>
      networks.map(({ network, pass }) => {
        pass.activations[0]?.set(x);
        return (before + (network.forward(pass)[0] ?? 0)) / fit.temperature;
      }),
  };
}

function newNetwork(width: number, engine: MatrixEngine, random: Random): Network {
  return new Network({ widths: [width, HIDDEN, 1], lastGain: FIRST_GAIN }, engine, random);
}

function logitsOf(network: Network, rows: readonly Float64Array[]): Float64Array {
  const pass = network.passOf(rows.length);
  fillRows(pass, rows);
  return Float64Array.from(network.forward(pass));
}

function fillRows(pass: Pass, rows: readonly Float64Array[]): void {
  rows.forEach((row, at) => pass.activations[0]?.set(row, at * row.length));
}

/** Steps on batches of labels and pairs; a pair is drawn only when the draw holds both its recipes. */
function trained(judged: Judged, drawn: Int32Array, engine: MatrixEngine, random: Random): Network {
  const { rows, labels, before } = judged;
  const network = newNetwork(rows[0]?.length ?? 0, engine, random);
  const seen = new Set(drawn);
  const pairs = judged.pairs.filter(({ better, other }) => seen.has(better) && seen.has(other));
  const pass = network.passOf(BATCH_LABELS + (pairs.length > 0 ? 2 * BATCH_PAIRS : 0));
  const adam = adamState(network.parameters.length);
  for (let step = 0; step < STEPS; step += 1) {
    const places = Array.from(
      { length: BATCH_LABELS },
      () => drawn[random.below(drawn.length)] ?? 0,
    );
    const batch: Pair[] = [];
    for (let at = 0; at < BATCH_PAIRS && pairs.length > 0; at += 1) {
      const pair = random.pick(pairs);
      batch.push({ ...pair, better: places.length, other: places.length + 1 });
      places.push(pair.better, pair.other);
    }
    fillRows(
      pass,
      places.flatMap((at) => rows[at] ?? []),
    );
    const said = places.slice(0, BATCH_LABELS).flatMap((at) => labels[at] ?? []);
    const offset = places.map((at) => before[at] ?? 0);
    learn(network, pass, offset, said, batch);
    const rate = RATE * (1 - step / STEPS);
    adamStep(network.parameters, network.gradient, adam, rate);
  }
  return network;
}

/** Mean loss of the batch, with the decay of the weights; leaves its gradient in the network. */
export function learn(
  network: Network,
  pass: Pass,
  before: readonly number[],
  labels: readonly Label[],
  pairs: readonly Pair[],
): number {
  const output = network.forward(pass);
  const z = before.map((own, at) => own + (output[at] ?? 0));
  const meanLabels = labels.map(({ y, weight }) => ({ y, weight: weight / labels.length }));
  const meanPairs = pairs.map((pair) => ({ ...pair, weight: pair.weight / pairs.length }));
  const slopes = pass.gradients.at(-1);
  if (!slopes) throw new RangeError('a network without layers');
  slopes.fill(0);
  let loss = rewardLoss(z, meanLabels, meanPairs, slopes);
  network.backward(pass);
  const { parameters, gradient } = network;
  for (let at = 0; at < parameters.length; at += 1) {
    const weight = parameters[at] ?? 0;
    loss += WEIGHT_DECAY * weight * weight;
    gradient[at] = (gradient[at] ?? 0) + 2 * WEIGHT_DECAY * weight;
  }
  return loss;
}

/** The temperature under which labels of unseen rows are likeliest, by golden section on its logarithm. */
function calmest(fair: readonly { readonly label: Label; readonly z: number }[]): number {
  const loss = (log: number) => {
    const by = Math.exp(log);
    return fair.reduce((sum, { label: { y, weight }, z }) => {
      return sum + weight * (softplus(z / by) - (y * z) / by);
    }, 0);
  };
  let [low, high] = [Math.log(COOLEST), Math.log(WARMEST)];
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < 40; step += 1) {
    const one = high - golden * (high - low);
    const two = low + golden * (high - low);
    if (loss(one) < loss(two)) high = two;
    else low = one;
  }
  return Math.exp((low + high) / 2);
}
