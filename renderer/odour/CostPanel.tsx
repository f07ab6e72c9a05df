// What the concentrate costs, what of it weighs most in the price, and what has no price.
import type { Cost } from '#domain/odour/describe.ts';
import type { Dose } from '#domain/odour/dose.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { costParts, type PriceOf } from './cost-parts.ts';

interface CostPanelProps {
  readonly cost: Cost;
  readonly doses: readonly Dose[];
  readonly priceOf: PriceOf;
  readonly budgetEurPerKg: number | undefined;
}

const SHOWN = 3;

export function CostPanel({ cost, doses, priceOf, budgetEurPerKg }: CostPanelProps) {
  const { say } = useWords();
  const naming = useNaming();
  const known = cost.unpriced.length === 0;
  const text = say(known ? 'app.odour.cost-value' : 'app.odour.cost-least', {
    cost: fixed(cost.pricedEurPerKg, 0),
  });
  const figure = (
    <>
      <Figure
        className="strong t12"
        name={`${say('app.odour.cost')} ${text}`}
        why={{ kind: 'cost' }}
      >
        {text}
      </Figure>
      {budgetEurPerKg === undefined ? null : (
        <span> {say('app.odour.cost-budget', { budget: fixed(budgetEurPerKg, 0) })}</span>
      )}
    </>
  );
  return (
    <Section title={say('app.odour.cost')} aside={figure}>
      <div className="row t12 gap12 clip">
        {costParts(doses, priceOf)
          .slice(0, SHOWN)
          .map(({ id, eurPerKg }) => (
            <span key={id} className="pair">
              <span className="mute">{naming.material(id)}</span>
              <span>{fixed(eurPerKg, 0)}</span>
            </span>
          ))}
      </div>
      {known ? null : (
        <p className="note">
          {say('app.odour.unpriced', {
            names: cost.unpriced.map(({ materialId }) => naming.material(materialId)).join(', '),
          })}
        </p>
      )}
    </Section>
  );
}
