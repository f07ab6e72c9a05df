// What a learnt taste believes is liked or disliked, the surest first, with its sign and how sure that is.
import type { ColourFamily } from '#domain/catalogue/material.ts';
import type { EmotionAxis } from '#domain/emotion/emotion.ts';
import type { Belief, Side } from '#domain/learning/reward-beliefs.ts';
import { type Naming, useNaming } from '#renderer/ui/naming.ts';
import { fixed, signed } from '#renderer/ui/numbers.ts';
import { type Say, useWords } from '#renderer/ui/words.ts';

export function Beliefs({ beliefs }: { readonly beliefs: readonly Belief[] }) {
  const { say } = useWords();
  const naming = useNaming();
  if (beliefs.length === 0) return <p className="note">{say('taste.believes-none')}</p>;
  return (
    <>
      <h3 className="t12 strong">{say('taste.believes')}</h3>
      <table className="grid" aria-label={say('taste.believes')}>
        <thead>
          <tr>
            <th scope="col">{say('taste.side')}</th>
            <th scope="col" className="num w72">
              {say('taste.effect')}
            </th>
            <th scope="col" className="num w72">
              {say('taste.spread')}
            </th>
          </tr>
        </thead>
        <tbody>
          {beliefs.map(({ side, effect, spread }) => (
            <tr key={side}>
              <th scope="row">{sideText(side, say, naming)}</th>
              <td className={`num ${effect > 0 ? 'up' : 'down'}`}>{signed(effect, 2)}</td>
              <td className="num">{fixed(spread, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{say('taste.why')}</p>
    </>
  );
}

type PlainSide = Exclude<Side, `family:${string}` | `emotion:${string}`>;

function sideText(side: Side, say: Say, naming: Naming): string {
  const [kind, name] = side.split(':');
  if (kind === 'family') return naming.family(name as ColourFamily);
  if (kind === 'emotion') return say(`emotion.axis.${name as EmotionAxis}`);
  return say(`taste.sides.${side as PlainSide}`);
}
