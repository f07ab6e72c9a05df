// Which of two policies people prefer, by pairs, judged so that one may look after every answer and still not be fooled.

/** One answer: the first arm was liked better, the second, or neither. */
export type Answer = 'first' | 'second' | 'tie';

/** `first` or `second` is better; `no-difference`: none was found in as many pairs as were allowed. */
export type Verdict = 'first' | 'second' | 'no-difference' | 'undecided';

/** Evidence at which a difference is believed: at most 5 of 100 tests of equals ever reach it (Ville 1939). */
export const ENOUGH = 20;
export const MOST_PAIRS = 400;

export interface SignTest {
  readonly wins: number;
  readonly losses: number;
  readonly ties: number;
  /** Evidence against equality; 1 before any answer. */
  readonly evidence: number;
  readonly verdict: Verdict;
}

/**
 * Λ = 2ⁿ w! l! / (n + 1)! over the n = w + l decided pairs: the likelihood of the answers under an unknown chance, every
 * chance being as likely, over that under one half. Ties are dropped. The first verdict stands, whatever comes after.
 */
export function signTest(answers: Iterable<Answer>): SignTest {
  let [wins, losses, ties] = [0, 0, 0];
  let logEvidence = 0;
  let verdict: Verdict = 'undecided';
  for (const answer of answers) {
    if (verdict !== 'undecided') break;
    if (answer === 'tie') {
      ties += 1;
      continue;
    }
    const before = answer === 'first' ? wins : losses;
    if (answer === 'first') wins += 1;
    else losses += 1;
    const pairs = wins + losses;
    logEvidence += Math.log((2 * (before + 1)) / (pairs + 1));
    if (logEvidence >= Math.log(ENOUGH)) verdict = wins > losses ? 'first' : 'second';
    else if (pairs >= MOST_PAIRS) verdict = 'no-difference';
  }
  return { wins, losses, ties, evidence: Math.exp(logEvidence), verdict };
}
