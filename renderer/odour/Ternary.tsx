// Any three rows of the formula in every proportion: which of them is smelled first at this moment.
import { useId, useMemo, useState } from 'react';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import { type TernaryPoint, ternaryOf } from '#domain/odour/ternary.ts';
import type { Wear } from '#domain/odour/wear.ts';
import { AsTable } from '#renderer/ui/AsTable.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { type Blendable, blendOf, chosenOf, type Three, withChosen } from './blendable.ts';
import { TernaryTable } from './TernaryTable.tsx';
import { placeIn, regionsOf, type TernaryFrame } from './ternary-picture.ts';

interface TernaryProps {
  /** Rows of the formula, materials and accords; the three that weigh most stand there at first. */
  readonly rows: readonly Blendable[];
  readonly dosagePercent: number;
  readonly wear: Wear;
  readonly seconds: number;
  readonly index: OdourIndex;
}

const FRAME: TernaryFrame = { width: 200, height: 173, steps: 24 };
const CORNERS = ['A', 'B', 'C'] as const;

export function Ternary({ rows, dosagePercent, wear, seconds, index }: TernaryProps) {
  const { say } = useWords();
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const three = useMemo(() => chosenOf(rows, wanted), [rows, wanted]);
  const blend = useMemo(
    () => (three ? blendOf(three, dosagePercent) : undefined),
    [three, dosagePercent],
  );
  const points = useMemo(() => {
    if (!blend) return [];
    const request = { dosagePercent: blend.dosagePercent, wear, steps: FRAME.steps, seconds };
    return ternaryOf(blend.corners, request, index);
  }, [blend, wear, seconds, index]);
  if (!three || !blend) return <p className="note">{say('odour.ternary.too-few')}</p>;
  return (
    <>
      <div className="row start gap12">
        <Diagram three={three} own={blend.own} points={points} />
        <ul className="corners">
          {three.map((row, slot) => (
            <li key={CORNERS[slot]} className="row gap6">
              <span className="strong">{CORNERS[slot]}</span>
              <Corner
                letter={CORNERS[slot] ?? ''}
                rows={rows}
                chosen={row}
                onChoose={(key) => setWanted(withChosen(three, slotOf(slot), key))}
              />
            </li>
          ))}
          <li className="note">{say('odour.ternary.own')}</li>
          {points.some(({ dominant }) => dominant === undefined) ? (
            <li className="note">{say('odour.ternary.grey')}</li>
          ) : null}
        </ul>
      </div>
      <AsTable name={say('odour.ternary.title')}>
        {() => <TernaryTable three={three} points={points} steps={FRAME.steps} />}
      </AsTable>
    </>
  );
}

function slotOf(slot: number): 0 | 1 | 2 {
  return slot === 0 ? 0 : slot === 1 ? 1 : 2;
}

interface CornerProps {
  readonly letter: string;
  readonly rows: readonly Blendable[];
  readonly chosen: Blendable;
  readonly onChoose: (key: string) => void;
}

function Corner({ letter, rows, chosen, onChoose }: CornerProps) {
  const { say } = useWords();
  return (
    <span className="fld grow">
      {chosen.family ? (
        <span className="fam">
          <i className={`fam-${chosen.family}`} />
        </span>
      ) : null}
      <select
        aria-label={say('odour.ternary.corner', { letter })}
        value={chosen.key}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {rows.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

interface DiagramProps {
  readonly three: Three;
  /** The formula's own proportion. */
  readonly own: TernaryPoint['shares'];
  readonly points: readonly TernaryPoint[];
}

/** Pixels around the triangle, for the letters of its corners. */
const EDGE = 16;

function Diagram({ three, own, points }: DiagramProps) {
  const { say } = useWords();
  const clip = useId();
  const regions = useMemo(() => regionsOf(points, FRAME), [points]);
  const { width, height } = FRAME;
  const outline = `${width / 2},0 0,${height} ${width},${height}`;
  const mine = placeIn(own, FRAME);
  const leads = regions.map(({ corner }) =>
    corner === undefined ? say('odour.ternary.silent') : (three[corner]?.name ?? ''),
  );
  return (
    <svg
      className="ternary"
      viewBox={`${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${height + 2 * EDGE}`}
      role="img"
      aria-label={say('odour.ternary.spoken', { names: leads.join(', ') })}
    >
      <clipPath id={clip}>
        <polygon points={outline} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {regions.map(({ corner, path }) => {
          const family = corner === undefined ? undefined : three[corner]?.family;
          return (
            <path
              key={corner ?? 'none'}
              className={family ? `ink-${family}` : 'unheard'}
              d={path}
            />
          );
        })}
      </g>
      <polygon className="ternary-edge" points={outline} />
      {regions.map(({ corner, x, y }) =>
        corner === undefined ? null : (
          <g key={corner}>
            <circle className="letter-ground" cx={x} cy={y} r={8} />
            <text className="lab" x={x} y={y} textAnchor="middle" dominantBaseline="central">
              {CORNERS[corner]}
            </text>
          </g>
        ),
      )}
      <text className="lab" x={width / 2} y={-4} textAnchor="middle">
        A
      </text>
      <text className="lab" x={-4} y={height + 12} textAnchor="middle">
        B
      </text>
      <text className="lab" x={width + 4} y={height + 12} textAnchor="middle">
        C
      </text>
      <circle className="ternary-own" cx={mine.x} cy={mine.y} r={4} />
    </svg>
  );
}
