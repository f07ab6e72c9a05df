// How fast a search goes, by what was told in the last seconds; what comes from the log at once is no speed.

interface Sample {
  readonly at: number;
  readonly episode: number;
}

const WINDOW_MS = 10_000;
/** A shorter look says nothing. */
const LEAST_MS = 1500;

export class SpeedGauge {
  #samples: Sample[] = [];

  told(at: number, episode: number): void {
    this.#samples.push({ at, episode });
    const from = at - WINDOW_MS;
    while ((this.#samples[0]?.at ?? at) < from) this.#samples.shift();
  }

  /** Undefined while too little was told. */
  perSecond(): number | undefined {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.at - first.at < LEAST_MS) return undefined;
    return (1000 * (last.episode - first.episode)) / (last.at - first.at);
  }
}
