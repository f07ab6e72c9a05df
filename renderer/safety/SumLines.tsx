// How a sum ends: concentrate, times dosage, product, limit, share of the limit.
import { Fragment } from 'react';

/** One line of the reckoning; the last one is what was asked for. */
export interface SumLine {
  readonly text: string;
  readonly figure: string;
}

export function SumLines({ lines }: { readonly lines: readonly SumLine[] }) {
  return (
    <dl className="sum">
      {lines.map(({ text, figure }, at) => (
        <Fragment key={text}>
          <dt className="mute">{text}</dt>
          <dd className={at === lines.length - 1 ? 'num strong' : 'num'}>{figure}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
