// The odour words behind a figure of emotion: weight, evidence, confidence, and the citations as they were published.
import type { EmotionAxis } from '#domain/emotion/emotion.ts';
import type { EmotionIndex } from '#domain/emotion/emotion-index.ts';
import { emotionSources, type WordSource } from '#domain/emotion/sources.ts';
import type { Perceived } from '#domain/odour/day.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed, signed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

interface WordSourcesProps {
  readonly axis: EmotionAxis;
  readonly perceived: readonly Perceived[];
  readonly index: EmotionIndex;
}

export function WordSources({ axis, perceived, index }: WordSourcesProps) {
  const { say } = useWords();
  const sources = emotionSources(perceived, index, axis);
  const weighted = sources.reduce((sum, { share }) => sum + share, 0);
  const heads = [
    { text: say('emotion.words.weight'), className: 'num w72' },
    { text: say('emotion.words.share'), className: 'num w72' },
    { text: say('emotion.words.pull'), className: 'num w72' },
    { text: say('emotion.words.confidence'), className: 'num w72' },
    { text: say('emotion.words.sources'), className: '' },
  ];
  return (
    <>
      <table className="grid trace" aria-label={say('emotion.words.title')}>
        <thead>
          <tr>
            <th scope="col" className="w136">
              {say('emotion.words.word')}
            </th>
            {heads.map(({ text, className }) => (
              <th key={text} scope="col" className={className}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow key={source.word} source={source} />
          ))}
        </tbody>
      </table>
      {weighted < LEAST_WEIGHTED ? (
        <p className="note">
          {say('emotion.words.unweighted', { share: fixed(100 * (1 - weighted), 0) })}
        </p>
      ) : null}
    </>
  );
}

/** A share without evidence below half a percent is not worth a line. */
const LEAST_WEIGHTED = 0.995;
const MOST_MATERIALS = 4;

function SourceRow({ source }: { readonly source: WordSource }) {
  const { say } = useWords();
  const naming = useNaming();
  const { word, weight, share, amount, confidence, classes, citations, materialIds } = source;
  const evidence = classes.map((one) => say(`emotion.evidence.${one}`)).join(', ');
  const materials = materialIds.slice(0, MOST_MATERIALS).map(naming.material).join(', ');
  return (
    <tr>
      <th scope="row">{naming.word(word)}</th>
      <td className="num">{signed(weight, 1)}</td>
      <td className="num mute">{fixed(100 * share, 1)}</td>
      <td className="num">{signed(amount, 3)}</td>
      <td className="num mute">{fixed(confidence, 2)}</td>
      <td className="two">
        <details>
          <summary>{evidence}</summary>
          <ul className="note" lang="en">
            {citations.map((citation) => (
              <li key={citation}>{citation}</li>
            ))}
          </ul>
          <p className="note">{say('emotion.words.from', { materials })}</p>
        </details>
      </td>
    </tr>
  );
}
