// Which materials are smelled, by their share of what is perceived, largest first.
import type { Perceived } from '#domain/odour/day.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

interface PerceivedListProps {
  readonly perceived: readonly Perceived[];
  /** Named at most; the list keeps its height, so that nothing moves under the hand. */
  readonly most: number;
}

export function PerceivedList({ perceived, most }: PerceivedListProps) {
  const { say } = useWords();
  const naming = useNaming();
  const shares = sharesOf(perceived);
  const largest = shares[0]?.share ?? 1;
  const rest = shares.slice(most);
  return (
    <table className="grid trace perceived">
      <caption className="sr">{say('odour.perceived.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('app.odour.material')}</th>
          <th scope="col" className="w96" aria-hidden="true" />
          <th scope="col" className="num w72">
            {say('odour.perceived.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shares.slice(0, most).map(({ id, share }) => (
          <tr key={id}>
            <th scope="row">{naming.material(id)}</th>
            <td aria-hidden="true">
              <span className="ubar">
                <i style={{ width: `${(100 * share) / largest}%` }} />
              </span>
            </td>
            <td className="num">{fixed(100 * share, 1)}</td>
          </tr>
        ))}
        {rest.length > 0 ? (
          <tr>
            <th scope="row" className="mute">
              {say('odour.perceived.rest', { count: rest.length })}
            </th>
            <td />
            <td className="num mute">
              {fixed(100 * rest.reduce((sum, { share }) => sum + share, 0), 1)}
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

/** By what was weighed; a natural counts with all its constituents. */
function sharesOf(perceived: readonly Perceived[]) {
  const sums = new Map<string, number>();
  let total = 0;
  for (const { originId, intensity } of perceived) {
    sums.set(originId, (sums.get(originId) ?? 0) + intensity);
    total += intensity;
  }
  return [...sums]
    .map(([id, sum]) => ({ id, share: sum / total }))
    .sort((a, b) => b.share - a.share);
}
