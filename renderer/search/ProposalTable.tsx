// A proposal material by material against the formula on the table, each with its reason, and its fit by part.
import type { Formula } from '#domain/recipe/formula.ts';
import type { Proposal, Utility } from '#domain/search/proposal.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed, signed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { differences } from './proposal-difference.ts';
import { useReasonText } from './use-reason-text.ts';

interface ProposalTableProps {
  readonly proposal: Proposal;
  readonly current: Formula | undefined;
}

const PARTS = [
  'emotion',
  'profile',
  'balance',
  'cost',
  'novelty',
  'margin',
] as const satisfies readonly (keyof Utility)[];

export function ProposalTable({ proposal, current }: ProposalTableProps) {
  const { say } = useWords();
  const naming = useNaming();
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
          </tr>
        </thead>
        <tbody>
          {differences(proposal.formula, current).map((one) => (
            <tr key={one.key}>
              <th scope="row">{naming.item(one.line.item)}</th>
              <td className="num">{one.proposedGrams > 0 ? fixed(one.proposedGrams, 3) : '–'}</td>
              <td className="num mute">{one.nowGrams > 0 ? fixed(one.nowGrams, 3) : '–'}</td>
              <td className="num">{signed(one.changeGrams, 3)}</td>
              <td className="mute ell" title={reasonsOf(one.key)}>
                {reasonsOf(one.key)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
