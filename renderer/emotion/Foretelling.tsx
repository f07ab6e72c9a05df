// How well the weights foretell a panel whose ratings they were not shown; computed when it is opened.
import { useState } from 'react';
import type { Catalogue } from '#domain/catalogue/material.ts';
import { LEFT_OUT_SEED, type LeftOutReport, leftOutReport } from '#domain/emotion/left-out.ts';
import { seededRandom } from '#domain/search/random.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

type Evidence = Parameters<typeof leftOutReport>[0];

/** The same tables are asked once. */
const reports = new WeakMap<Evidence['measuredOdours'], LeftOutReport | undefined>();

export function Foretelling({ catalogue }: { readonly catalogue: Catalogue }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="note" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('emotion.foretelling.title')}</summary>
      {isOpen ? <Found report={reportOf(catalogue)} /> : null}
    </details>
  );
}

function Found({ report }: { readonly report: LeftOutReport | undefined }) {
  const { say } = useWords();
  if (!report) return null;
  const { odours, wordless, error, meanError, shuffledError, overMean, overShuffled } = report;
  const isShown = overMean.low > 0 && overShuffled.low > 0;
  return (
    <>
      <p>
        {say('emotion.foretelling.errors', {
          ...{ odours: odours.length, all: odours.length + wordless.length },
          ...{ error: fixed(error.mean, 2), low: fixed(error.low, 2), high: fixed(error.high, 2) },
          ...{ mean: fixed(meanError, 2), shuffled: fixed(shuffledError, 2) },
        })}
      </p>
      <p>{say(isShown ? 'emotion.foretelling.shown' : 'emotion.foretelling.not-shown')}</p>
    </>
  );
}

function reportOf(catalogue: Evidence): LeftOutReport | undefined {
  const { measuredOdours } = catalogue;
  if (reports.has(measuredOdours)) return reports.get(measuredOdours);
  const random = seededRandom(LEFT_OUT_SEED);
  const report = leftOutReport(catalogue, (bound) => random.below(bound));
  reports.set(measuredOdours, report);
  return report;
}
