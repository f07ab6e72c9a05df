// One proposal: what it feels like against the target, what changes, whether it may be sold, what it costs.
import type { Emotion } from '#domain/emotion/emotion.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed, floored, ratio, signed } from '#renderer/ui/numbers.ts';
import { Radar } from '#renderer/ui/Radar.tsx';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWhy } from '#renderer/ui/why.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { Offered } from './offered.ts';
import { differences, isChange } from './proposal-difference.ts';
import { useReasonText } from './use-reason-text.ts';

interface ProposalCardProps {
  readonly proposal: Offered;
  /** A, B, … or, of what a search found, 1, 2, … */
  readonly letter: string;
  /** What it is the best in; absent: it goes by its title. */
  readonly heading?: string;
  readonly target: Emotion | undefined;
  readonly current: Formula | undefined;
  readonly currentCost: number | undefined;
  /** Ids of what only takes up the rest. */
  readonly carriers?: ReadonlySet<string>;
  readonly onAccept: () => void;
  readonly onReject?: () => void;
}

export function ProposalCard(props: ProposalCardProps) {
  const { proposal, letter, target, current } = props;
  const { say, language } = useWords();
  const openWhy = useWhy();
  const title = proposal.title[language];
  const heading = props.heading ?? title;
  const { maxDosagePercent } = proposal.verdict;
  return (
    <article className="prop" aria-label={say('brief.proposal', { letter, title: heading })}>
      <Radar now={proposal.emotion} target={target} size="card" />
      <div className="prop-body">
        <div className="row">
          <h3 className="strong ell" title={title}>
            {letter} · {heading}
          </h3>
          <span className="t11 mute nowrap end">
            {say('brief.maximum', { dosage: floored(maxDosagePercent, 1) })}
          </span>
        </div>
        <ReasonLine proposal={proposal} otherwise={props.heading === undefined ? '' : title} />
        <DifferenceLine proposal={proposal} current={current} carriers={props.carriers} />
        <FigureLine proposal={proposal} currentCost={props.currentCost} />
        <div className="row acts">
          <button type="button" className="btn" onClick={props.onAccept}>
            {say('brief.accept')}
            <kbd>Alt {letter}</kbd>
          </button>
          <button
            type="button"
            className="btn quiet"
            onClick={() => openWhy({ kind: 'proposal', id: proposal.id })}
          >
            {say('brief.compare')}
          </button>
          {props.onReject ? (
            <button type="button" className="btn quiet" onClick={props.onReject}>
              {say('brief.reject')}
            </button>
          ) : null}
          {proposal.composer ? (
            <span className="badge end">{say(`brief.composer.${proposal.composer}`)}</span>
          ) : null}
        </div>
      </div>
    </article>
  );
}

const TIED_TO_BRIEF = /^(asked-for|fits-|style-pillar)/;

interface ReasonLineProps {
  readonly proposal: Offered;
  /** Said where no material answers the brief by itself. */
  readonly otherwise: string;
}

/** The reason of the heaviest material that answers the brief; all of them stand in the comparison. */
function ReasonLine({ proposal, otherwise }: ReasonLineProps) {
  const naming = useNaming();
  const reasonText = useReasonText();
  const grams = new Map(
    proposal.formula.lines.flatMap(({ item, amountGrams }) =>
      item.kind === 'material' ? [[item.ref, amountGrams] as const] : [],
    ),
  );
  const weight = (id: string) => grams.get(id) ?? 0;
  const tied = proposal.reasons
    .filter(({ code }) => TIED_TO_BRIEF.test(code))
    .sort((a, b) => weight(b.materialId) - weight(a.materialId));
  const told = tied
    .slice(0, 2)
    .map((reason) => `${naming.material(reason.materialId)}: ${reasonText(reason)}`)
    .join(' ');
  const text = told === '' ? otherwise : told;
  return (
    <div className="t12 mute ell" title={text}>
      {text}
    </div>
  );
}

const SHOWN_CHANGES = 2;

function DifferenceLine(props: {
  readonly proposal: Offered;
  readonly current: Formula | undefined;
  readonly carriers: ReadonlySet<string> | undefined;
}) {
  const { say } = useWords();
  const naming = useNaming();
  const { formula, reasons } = props.proposal;
  const carriers = new Set(
    reasons.filter(({ code }) => code === 'carrier').map(({ materialId }) => materialId),
  );
  const changes = differences(formula, props.current)
    .filter(isChange)
    // What takes up the rest always changes and says nothing about the smell.
    .filter(({ key }) => !carriers.has(key) && props.carriers?.has(key) !== true);
  const rest = changes.length - SHOWN_CHANGES;
  return (
    <div className="t12 row gap12 clip">
      {changes.slice(0, SHOWN_CHANGES).map(({ key, line, changeGrams }) => (
        <span key={key} className="pair">
          <span className="mute">{naming.item(line.item)}</span>
          <span>{signed(changeGrams, 2)} g</span>
        </span>
      ))}
      {rest > 0 ? (
        <span className="faint nowrap">{say('brief.more-rows', { count: rest })}</span>
      ) : null}
    </div>
  );
}

function FigureLine(props: {
  readonly proposal: Offered;
  readonly currentCost: number | undefined;
}) {
  const { say } = useWords();
  const { verdict, utility, costEurPerKg } = props.proposal;
  const worst = verdict.categories[verdict.category].worstRatio;
  const change =
    costEurPerKg === undefined || props.currentCost === undefined
      ? undefined
      : Math.round(costEurPerKg) - Math.round(props.currentCost);
  return (
    <div className="t12 row gap12 clip">
      <span className="row gap4">
        <VerdictIcon verdict={verdict.verdict} silent />
        {say(`safety.verdict.${verdict.verdict}`)}
        {worst === undefined ? null : <span>{ratio(worst)}</span>}
      </span>
      <span className="mute nowrap">
        {say('brief.fit')} <span className="strong ink">{fixed(utility.total, 2)}</span>
      </span>
      <span className="mute nowrap">
        {costEurPerKg === undefined
          ? say('brief.cost-unknown')
          : say('app.odour.cost-value', { cost: fixed(costEurPerKg, 0) })}
        {change === undefined || change === 0 ? null : (
          <span className={change < 0 ? 'up' : 'down'}> {signed(change, 0)}</span>
        )}
      </span>
    </div>
  );
}
