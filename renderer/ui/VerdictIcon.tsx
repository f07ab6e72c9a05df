// The five verdicts as shapes: octagon, square, diamond, triangle, circle; colour never speaks alone.
import type { JSX } from 'react';
import type { VerdictWord } from '#domain/safety/report.ts';
import { useWords } from './words.ts';

const SHAPES: Readonly<Record<VerdictWord, JSX.Element>> = {
  compliant: (
    <>
      <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M4.4 7.2 6.3 9l3.4-3.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  near: (
    <>
      <path
        d="M7 1.6 13 12.4H1z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M7 5.4v3.4M7 10v1.2" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  over: (
    <>
      <rect x="1.2" y="1.2" width="11.6" height="11.6" rx="1.5" fill="currentColor" />
      <path
        className="on-shape"
        d="M7 10.4V4M4.3 6.5 7 3.8l2.7 2.7"
        fill="none"
        strokeWidth="1.5"
      />
    </>
  ),
  prohibited: (
    <>
      <path d="M4.4 1h5.2L13 4.4v5.2L9.6 13H4.4L1 9.6V4.4z" fill="currentColor" />
      <path className="on-shape" d="M3.8 7h6.4" strokeWidth="2" />
    </>
  ),
  unknown: (
    <>
      <path
        d="M7 .9 13.1 7 7 13.1.9 7z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeDasharray="2.2 1.3"
      />
      <path
        d="M5.5 5.7c0-2 3-2 3 0 0 1.2-1.5 1.2-1.5 2.3M7 9.2v1.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    </>
  ),
};

interface VerdictIconProps {
  readonly verdict: VerdictWord;
  readonly size?: 's12' | 's20';
  /** True where the word stands beside it anyway. */
  readonly silent?: boolean;
}

export function VerdictIcon({ verdict, size = 's12', silent = false }: VerdictIconProps) {
  const { say } = useWords();
  const name = silent
    ? ({ 'aria-hidden': true } as const)
    : { role: 'img', 'aria-label': say(`safety.verdict.${verdict}`) };
  return (
    <svg className={`ic ${size} ${verdict}`} viewBox="0 0 14 14" {...name}>
      {SHAPES[verdict]}
    </svg>
  );
}
