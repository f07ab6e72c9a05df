// What a state is worth: one network with one output, trained towards returns.
import type { Random } from '#domain/search/random.ts';
import type { MatrixEngine, Numbers } from './matrix.ts';
import { Network, type Pass } from './network.ts';

export class Critic {
  readonly network: Network;

  constructor(widths: readonly number[], engine: MatrixEngine, random: Random) {
    this.network = new Network({ widths: [...widths, 1], lastGain: 1 }, engine, random);
  }

  /** Reads the observations in `pass.activations[0]`; one value a row. */
  values(pass: Pass): Numbers {
    return this.network.forward(pass);
  }

  /** Adds the gradient of weight · mean (v - return)^2 / 2 to the network's; call after `values`. Returns the mean. */
  learn(pass: Pass, returns: Numbers, weight: number): number {
    const values = pass.activations.at(-1);
    const slopes = pass.gradients.at(-1);
    let loss = 0;
    for (let row = 0; row < pass.rows; row += 1) {
      const gap = (values?.[row] ?? 0) - (returns[row] ?? 0);
      loss += (gap * gap) / 2 / pass.rows;
      if (slopes) slopes[row] = (weight * gap) / pass.rows;
    }
    this.network.backward(pass);
    return loss;
  }
}
