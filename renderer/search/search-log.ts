// The course of a search as it was told: columns for the charts, stretches of each mode, and every change with its rule.
import type { EpisodeLine } from '#contract/training.ts';
import type { Mode } from '#domain/search/controller.ts';

/** Episodes of one mode, both ends included. */
export interface Stretch {
  readonly mode: Mode;
  readonly from: number;
  readonly to: number;
}

/** Why an episode ran in its mode, with the figures the rule looked at: those after the episode before. */
export type Decided = Pick<EpisodeLine, 'episode' | 'mode' | 'rule' | 'sigma'> &
  Pick<EpisodeLine, 'diversity' | 'exploreShare'>;

export type Producer = EpisodeLine['producer'];

const MEAN_OF = 100;

/** Grows in place: a search of a million episodes is told twenty times a second. Episode n stands at n - 1. */
export class SearchLog {
  readonly lines: EpisodeLine[] = [];
  /** Mean return of the last 100 episodes. */
  readonly means: number[] = [];
  readonly bests: number[] = [];
  readonly stretches: Stretch[] = [];
  /** The first episode of every mode but the warm-up. */
  readonly switches: number[] = [];
  readonly produced: Record<Producer, number> = { moga: 0, ppo: 0, archive: 0 };
  /** Ends of what the charts must hold. */
  leastMean = 0;
  mostSigma = 0;
  leastDiversity = 1;
  mostDiversity = 0;
  mostVolume = 0;
  #sum = 0;

  get episode(): number {
    return this.lines.length;
  }

  get last(): EpisodeLine | undefined {
    return this.lines.at(-1);
  }

  /** Takes in what is new; an episode that is known already, or one after a gap, is passed over. */
  push(lines: readonly EpisodeLine[]): void {
    for (const line of lines) if (line.episode === this.lines.length + 1) this.#grow(line);
  }

  /** Undefined for an episode that was not told. */
  decided(episode: number): Decided | undefined {
    const line = this.lines[episode - 1];
    if (!line) return undefined;
    const before = this.lines[episode - 2];
    const { mode, rule } = line;
    return {
      ...{ episode, mode, rule },
      sigma: before?.sigma ?? null,
      diversity: before?.diversity ?? 0,
      exploreShare: before?.exploreShare ?? 0,
    };
  }

  #grow(line: EpisodeLine): void {
    this.lines.push(line);
    this.#sum += line.return - (this.lines.at(-1 - MEAN_OF)?.return ?? 0);
    const mean = this.#sum / Math.min(MEAN_OF, this.lines.length);
    this.means.push(mean);
    this.leastMean = Math.min(this.leastMean, mean);
    this.mostSigma = Math.max(this.mostSigma, line.sigma ?? 0);
    this.leastDiversity = Math.min(this.leastDiversity, line.diversity);
    this.mostDiversity = Math.max(this.mostDiversity, line.diversity);
    this.mostVolume = Math.max(this.mostVolume, line.hypervolume);
    this.bests.push(Math.max(this.bests.at(-1) ?? Number.NEGATIVE_INFINITY, line.return));
    this.produced[line.producer] += 1;
    const stretch = this.stretches.at(-1);
    if (stretch?.mode === line.mode) {
      this.stretches[this.stretches.length - 1] = { ...stretch, to: line.episode };
      return;
    }
    this.stretches.push({ mode: line.mode, from: line.episode, to: line.episode });
    if (stretch) this.switches.push(line.episode);
  }
}
