// The front of a search by fit and cost, the recipes with a card numbered; the same as a table.
import { useMemo, useRef } from 'react';
import type { FrontRecipe } from '#contract/training.ts';
import { AsTable } from '#renderer/ui/AsTable.tsx';
import { fixed } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useSize } from '#renderer/ui/use-size.ts';
import { useWords } from '#renderer/ui/words.ts';
import { type CourseScale, placesOf, scaleOf, stepOf } from './course-scale.ts';
import type { FoundOffer } from './offered.ts';

interface FrontScatterProps {
  readonly front: readonly FrontRecipe[];
  readonly offers: readonly FoundOffer[];
  readonly budget: number | undefined;
  /** What the formula on the table costs. */
  readonly currentCost: number | undefined;
}

const RADIUS = { plain: 2.5, numbered: 8 };
const MARKS = 4;

export function FrontScatter({ front, offers, budget, currentCost }: FrontScatterProps) {
  const { say } = useWords();
  const priced = useMemo(() => front.flatMap(pricedOf), [front]);
  const aside =
    front.length === 0
      ? undefined
      : say('training.front.shown', { shown: offers.length, all: front.length });
  return (
    <Section title={say('training.front.title')} aside={aside}>
      {priced.length === 0 ? (
        <p className="note">{say('training.front.none')}</p>
      ) : (
        <Drawing priced={priced} offers={offers} budget={budget} currentCost={currentCost} />
      )}
      {front.length > 0 ? (
        <AsTable name={say('training.front.table')}>{() => <FrontTable front={front} />}</AsTable>
      ) : null}
    </Section>
  );
}

interface Priced {
  readonly id: string;
  readonly fit: number;
  readonly cost: number;
}

function pricedOf({ id, utility, costEurPerKg: cost }: FrontRecipe): Priced[] {
  return cost === undefined ? [] : [{ id, fit: utility.total, cost }];
}

interface DrawingProps extends Omit<FrontScatterProps, 'front'> {
  readonly priced: readonly Priced[];
}

function Drawing({ priced, offers, budget, currentCost }: DrawingProps) {
  const { say } = useWords();
  const plot = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(plot);
  const costs = scaleAround(priced.map(({ cost }) => cost));
  const fits = scaleAround(priced.map(({ fit }) => fit));
  const x = (cost: number) => width * partOf(cost, costs);
  const y = (fit: number) => height * (1 - partOf(fit, fits));
  const letters = new Map(offers.map(({ letter, proposal }) => [proposal.id, letter]));
  const marks = [
    { name: say('training.front.budget', { cost: fixed(budget ?? 0, 0) }), cost: budget },
    { name: say('training.front.now-mark'), cost: currentCost },
  ].filter(({ cost }) => cost !== undefined && partOf(cost, costs) <= 1 && cost >= costs.low);
  const label = say('training.front.said', {
    count: priced.length,
    least: fixed(Math.min(...priced.map(({ fit }) => fit)), 2),
    most: fixed(Math.max(...priced.map(({ fit }) => fit)), 2),
  });
  return (
    <div className="scatter" role="img" aria-label={label}>
      <div ref={plot} className="plot">
        <svg width={width} height={height}>
          {fits.ticks.map((tick) => (
            <line key={tick} className="grid-line" x2={width} y1={y(tick)} y2={y(tick)} />
          ))}
          {marks.map(({ name, cost = 0 }) => (
            <g key={name}>
              <line className="mark-line" x1={x(cost)} x2={x(cost)} y2={height} />
              <text className="lab" x={x(cost) - 4} y={height - 4} textAnchor="end">
                {name}
              </text>
            </g>
          ))}
          <Dots priced={priced} letters={letters} x={x} y={y} />
        </svg>
        {fits.ticks.map((tick) => (
          <span key={tick} className="scale-label" style={{ top: y(tick) }}>
            {fixed(tick, placesOf(fits.step))}
          </span>
        ))}
      </div>
      <div className="ticks">
        {costs.ticks.map((tick) => (
          <span key={tick} style={{ left: `${100 * partOf(tick, costs)}%` }}>
            {fixed(tick, 0)}
          </span>
        ))}
      </div>
      <div className="t11 mute num">{say('training.front.cost')}</div>
    </div>
  );
}

interface DotsProps {
  readonly priced: readonly Priced[];
  /** Of the recipes that have a card. */
  readonly letters: ReadonlyMap<string, string>;
  readonly x: (cost: number) => number;
  readonly y: (fit: number) => number;
}

/** Those with a card lie over the others. */
function Dots({ priced, letters, x, y }: DotsProps) {
  return (
    <>
      {priced.map(({ id, cost, fit }) =>
        letters.has(id) ? null : (
          <circle key={id} className="plain-dot" cx={x(cost)} cy={y(fit)} r={RADIUS.plain} />
        ),
      )}
      {priced.map(({ id, cost, fit }) =>
        letters.has(id) ? (
          <g key={id}>
            <circle className="numbered-dot" cx={x(cost)} cy={y(fit)} r={RADIUS.numbered} />
            <text className="numbered" x={x(cost)} y={y(fit) + 4} textAnchor="middle">
              {letters.get(id)}
            </text>
          </g>
        ) : null,
      )}
    </>
  );
}

interface Scale extends CourseScale {
  readonly step: number;
}

function scaleAround(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = stepOf(Math.max(most - least, most / 100), MARKS);
  return { step, ...scaleOf(least, most, step) };
}

function partOf(value: number, { low, high }: CourseScale): number {
  return (value - low) / (high - low);
}

function FrontTable({ front }: Pick<FrontScatterProps, 'front'>) {
  const { say, language } = useWords();
  return (
    <div className="scroll short">
      <table className="grid" aria-label={say('training.front.table')}>
        <thead>
          <tr>
            <th scope="col">{say('training.front.recipe')}</th>
            <th scope="col" className="num">
              {say('training.front.fit')}
            </th>
            <th scope="col" className="num">
              {say('training.front.novelty')}
            </th>
            <th scope="col" className="num">
              {say('training.front.cost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {front.map(({ id, title, utility, novelty, costEurPerKg }) => (
            <tr key={id}>
              <th scope="row" title={title[language]}>
                {title[language]}
              </th>
              <td className="num">{fixed(utility.total, 2)}</td>
              <td className="num">{fixed(novelty, 2)}</td>
              <td className="num">{costEurPerKg === undefined ? '–' : fixed(costEurPerKg, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
