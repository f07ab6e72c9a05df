// A ternary diagram at eight of its proportions, for who cannot see it.
import type { TernaryPoint } from '#domain/odour/ternary.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { Three } from './blendable.ts';
import { rounded } from './rounded.ts';

interface TernaryTableProps {
  readonly three: Three;
  readonly points: readonly TernaryPoint[];
  readonly steps: number;
}

/** Shares in parts of a side that twelve divides: alone, two by two, all three, and one before the others. */
const TOLD = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1 / 2, 1 / 2, 0],
  [1 / 2, 0, 1 / 2],
  [0, 1 / 2, 1 / 2],
  [1 / 3, 1 / 3, 1 / 3],
  [2 / 3, 1 / 6, 1 / 6],
] as const;

export function TernaryTable({ three, points, steps }: TernaryTableProps) {
  const { say } = useWords();
  return (
    <table className="grid trace">
      <caption className="sr">{say('odour.ternary.title')}</caption>
      <thead>
        <tr>
          {three.map(({ key, name }) => (
            <th key={key} scope="col" className="num">
              {name} %
            </th>
          ))}
          <th scope="col">{say('odour.ternary.first')}</th>
          <th scope="col" className="num w72">
            {say('odour.day.strength')}
          </th>
        </tr>
      </thead>
      <tbody>
        {TOLD.map((shares) => {
          const point = points.find((one) =>
            one.shares.every((share, at) => Math.abs(share - (shares[at] ?? 0)) < 0.5 / steps),
          );
          return (
            <tr key={shares.join(' ')}>
              {shares.map((share, at) => (
                <td key={three[at]?.key} className="num">
                  {fixed(100 * share, 0)}
                </td>
              ))}
              <th scope="row">
                {point?.dominant === undefined
                  ? say('odour.ternary.silent')
                  : three[point.dominant].name}
              </th>
              <td className="num">≈ {rounded(point?.strength ?? 0)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
