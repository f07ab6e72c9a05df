// The four emotions at eight moments of the day, for who cannot see the lines.
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useTimeText } from '#renderer/ui/use-time-text.ts';
import { useWords } from '#renderer/ui/words.ts';

interface EmotionDayTableProps {
  readonly seconds: readonly number[];
  /** Rows in the order of EMOTION_AXES, at each of `seconds`. */
  readonly rows: Float64Array;
}

export function EmotionDayTable({ seconds, rows }: EmotionDayTableProps) {
  const { say } = useWords();
  const timeText = useTimeText();
  return (
    <table className="grid trace">
      <caption className="sr">{say('odour.emotion.day')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('odour.day.time')}</th>
          {EMOTION_AXES.map((axis) => (
            <th key={axis} scope="col" className="num">
              {say(`emotion.axis.${axis}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seconds.map((second, time) => (
          <tr key={second}>
            <th scope="row">{timeText(second)}</th>
            {EMOTION_AXES.map((axis, at) => (
              <td key={axis} className="num">
                {fixed(rows[time * EMOTION_AXES.length + at] ?? 0.5, 2)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
