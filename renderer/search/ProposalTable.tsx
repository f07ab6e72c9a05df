// A proposal material by material against the formula on the table, each with its reason, and its fit by part.
import type { Formula } from '#domain/recipe/formula.ts';
import type { Utility } from '#domain/search/proposal.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed, signed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { Offered } from './offered.ts';
import { type Difference, differences, isChange } from './proposal-difference.ts';
import { useReasonText } from './use-reason-text.ts';

interface ProposalTableProps {
  readonly proposal: Offered;
  readonly current: Formula | undefined;
  /** Takes one row into the formula at hand; absent where there is none. */
  readonly onTake?: ((key: string) => void) | undefined;
}

const PARTS = [
  'emotion',
  'profile',
  'balance',
  'cost',
  'novelty',
  'margin',
] as const satisfies readonly (keyof Utility)[];

export function ProposalTable({ proposal, current, onTake }: ProposalTableProps) {
  const { say } = useWords();
  const reasonText = useReasonText();
  const reasonsOf = (key: string) =>
    proposal.reasons
      .filter(({ materialId }) => materialId === key)
      .map(reasonText)
      .join(' ');
  return (
    <>
      <dl className="kv row wrap">
        {PARTS.map((part) => (
          <div key={part} className="row gap4">
            <dt className="mute">{say(`search.utility.${part}`)}</dt>
            <dd className="strong">{fixed(proposal.utility[part], 2)}</dd>
          </div>
        ))}
      </dl>
      <table className="grid trace">
        <thead>
          <tr>
            <th scope="col">{say('brief.material')}</th>
            <th scope="col" className="num w72">
              {say('brief.grams-proposed')}
            </th>
            <th scope="col" className="num w72">
              {say('brief.grams-now')}
            </th>
            <th scope="col" className="num w96">
              {say('brief.difference')}
            </th>
            <th scope="col" className="wide">
              {say('brief.reason')}
            </th>
            {onTake ? (
              <th scope="col" className="w72">
                <span className="sr">{say('brief.take')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {differences(proposal.formula, current).map((one) => (
            <Row key={one.key} one={one} reasons={reasonsOf(one.key)} onTake={onTake} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  readonly one: Difference;
  readonly reasons: string;
  readonly onTake: ((key: string) => void) | undefined;
}

function Row({ one, reasons, onTake }: RowProps) {
  const { say } = useWords();
  const material = useNaming().item(one.line.item);
  return (
    <tr>
      <th scope="row">{material}</th>
      <td className="num">{one.proposedGrams > 0 ? fixed(one.proposedGrams, 3) : '–'}</td>
      <td className="num mute">{one.nowGrams > 0 ? fixed(one.nowGrams, 3) : '–'}</td>
      <td className="num">{signed(one.changeGrams, 3)}</td>
      <td className="mute ell" title={reasons}>
        {reasons}
      </td>
      {onTake ? (
        <td>
          {isChange(one) ? (
            <button
              type="button"
              className="btn quiet"
              aria-label={say('brief.take-row', { material })}
              onClick={() => onTake(one.key)}
            >
              {say('brief.take')}
            </button>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}
