// The course of a search as figures: a dozen episodes from the first to the last.
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { SearchLog } from './search-log.ts';

const ROWS = 12;

export function CourseTable({ log }: { readonly log: SearchLog }) {
  const { say } = useWords();
  return (
    <table className="grid" aria-label={say('training.charts.table')}>
      <thead>
        <tr>
          <th scope="col" className="num">
            {say('training.log.episode')}
          </th>
          <th scope="col">{say('training.log.mode')}</th>
          <th scope="col" className="num">
            {say('training.signals.mean')}
          </th>
          <th scope="col" className="num">
            {say('training.signals.best')}
          </th>
          <th scope="col" className="num">
            {say('training.signals.sigma')}
          </th>
          <th scope="col" className="num">
            {say('training.signals.diversity')}
          </th>
          <th scope="col" className="num">
            {say('training.signals.volume')}
          </th>
        </tr>
      </thead>
      <tbody>
        {placesOf(log.episode).map((place) => {
          const line = log.lines[place];
          if (!line) return null;
          return (
            <tr key={place}>
              <th scope="row" className="num">
                {fixed(line.episode, 0)}
              </th>
              <td>{say(`training.mode.${line.mode}`)}</td>
              <td className="num">{fixed(log.means[place] ?? 0, 2)}</td>
              <td className="num">{fixed(log.bests[place] ?? 0, 2)}</td>
              <td className="num">{line.sigma === null ? '–' : fixed(line.sigma, 2)}</td>
              <td className="num">{fixed(line.diversity, 2)}</td>
              <td className="num">{fixed(line.hypervolume, 3)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function placesOf(episodes: number): readonly number[] {
  const rows = Math.min(ROWS, episodes);
  const last = episodes - 1;
  return Array.from({ length: rows }, (_, row) =>
    rows === 1 ? 0 : Math.round((row * last) / (rows - 1)),
  );
}
