// The price of a kilogram, material by material.
import type { Cost } from '#domain/odour/describe.ts';
import type { Dose } from '#domain/odour/dose.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { costParts, type PriceOf } from './cost-parts.ts';

interface CostTraceProps {
  readonly cost: Cost;
  readonly doses: readonly Dose[];
  readonly priceOf: PriceOf;
}

export function CostTrace({ cost, doses, priceOf }: CostTraceProps) {
  const { say } = useWords();
  const naming = useNaming();
  return (
    <>
      <p className="note">{say('app.odour.cost-indicative')}</p>
      <table className="grid trace" aria-label={say('app.odour.cost')}>
        <thead>
          <tr>
            <th scope="col">{say('app.odour.material')}</th>
            <th scope="col" className="num w104">
              {say('app.odour.share-percent')}
            </th>
            <th scope="col" className="num w104">
              {say('app.odour.price')}
            </th>
            <th scope="col" className="num w104">
              {say('app.odour.cost-part')}
            </th>
          </tr>
        </thead>
        <tbody>
          {costParts(doses, priceOf).map(({ id, percent, priceEurPerKg, eurPerKg }) => (
            <tr key={id}>
              <th scope="row">{naming.material(id)}</th>
              <td className="num">{fixed(percent, 2)}</td>
              <td className="num mute">{fixed(priceEurPerKg, 0)}</td>
              <td className="num">{fixed(eurPerKg, 2)}</td>
            </tr>
          ))}
          <tr className="tot">
            <th scope="row">{say('app.odour.cost-sum')}</th>
            <td />
            <td />
            <td className="num">{fixed(cost.pricedEurPerKg, 2)}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
