// Whether it knows how sure it is: the chance it said against how often it was so, each with its interval.
import { useRef } from 'react';
import type { CalibrationPoint } from '#domain/learning/calibration-points.ts';
import { AsTable } from '#renderer/ui/AsTable.tsx';
import { fixed } from '#renderer/ui/numbers.ts';
import { useSize } from '#renderer/ui/use-size.ts';
import { useWords } from '#renderer/ui/words.ts';

interface CalibrationPlotProps {
  readonly points: readonly CalibrationPoint[];
}

const MARKS = [0, 0.5, 1];
const DOT = 3.5;

export function CalibrationPlot({ points }: CalibrationPlotProps) {
  const { say } = useWords();
  const plot = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(plot);
  if (points.length === 0) return <p className="note">{say('taste.calibration-none')}</p>;
  const y = (value: number) => height * (1 - value);
  const said = points
    .map(({ foretold, came, count }) =>
      say('taste.said-of', { said: fixed(foretold, 2), was: fixed(came, 2), count }),
    )
    .join('; ');
  return (
    <>
      <div
        className="scatter calibration"
        role="img"
        aria-label={`${say('taste.calibration')}: ${said}`}
      >
        <div ref={plot} className="plot">
          <Drawing points={points} width={width} height={height} />
          {MARKS.map((mark) => (
            <span key={mark} className="scale-label" style={{ top: y(mark) }}>
              {fixed(mark, 1)}
            </span>
          ))}
        </div>
        <div className="ticks">
          {MARKS.map((mark) => (
            <span key={mark} style={{ left: `${100 * mark}%` }}>
              {fixed(mark, 1)}
            </span>
          ))}
        </div>
      </div>
      <AsTable name={say('taste.calibration')}>{() => <PointTable points={points} />}</AsTable>
    </>
  );
}

interface DrawingProps extends CalibrationPlotProps {
  readonly width: number;
  readonly height: number;
}

function Drawing({ points, width, height }: DrawingProps) {
  const y = (value: number) => height * (1 - value);
  return (
    <svg width={width} height={height}>
      {MARKS.map((mark) => (
        <line key={mark} className="grid-line" x2={width} y1={y(mark)} y2={y(mark)} />
      ))}
      <line className="mark-line" x2={width} y1={height} y2={0} />
      {points.map(({ foretold, low, high }) => (
        <line
          key={foretold}
          className="whisker"
          x1={width * foretold}
          x2={width * foretold}
          y1={y(low)}
          y2={y(high)}
        />
      ))}
      {points.map(({ foretold, came }) => (
        <circle
          key={foretold}
          className="measured-dot"
          cx={width * foretold}
          cy={y(came)}
          r={DOT}
        />
      ))}
    </svg>
  );
}

function PointTable({ points }: CalibrationPlotProps) {
  const { say } = useWords();
  return (
    <table className="grid" aria-label={say('taste.calibration')}>
      <thead>
        <tr>
          <th scope="col" className="num">
            {say('taste.said')}
          </th>
          <th scope="col" className="num">
            {say('taste.was')}
          </th>
          <th scope="col" className="num">
            {say('taste.interval')}
          </th>
          <th scope="col" className="num">
            {say('taste.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ foretold, came, low, high, count }) => (
          <tr key={foretold}>
            <th scope="row" className="num">
              {fixed(foretold, 2)}
            </th>
            <td className="num">{fixed(came, 2)}</td>
            <td className="num">
              {fixed(low, 2)} – {fixed(high, 2)}
            </td>
            <td className="num">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
