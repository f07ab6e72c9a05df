// What has been learnt of the perfumer's taste: how far it is, whether it is used and why, and what it believes.
import type { RewardAnswer } from '#contract/learning.ts';
import type { GateReport } from '#domain/learning/reward-gate.ts';
import { fixed, signed } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { Beliefs } from './Beliefs.tsx';
import { CalibrationPlot } from './CalibrationPlot.tsx';
import { TasteFigures, TasteProblem } from './TasteFigures.tsx';
import { useTaste } from './use-taste.ts';

export function TasteSection() {
  const { say } = useWords();
  const { taste, problem } = useTaste();
  return (
    <Section
      title={say('taste.title')}
      badge={
        taste ? (
          <span className="badge" data-taste={taste.status}>
            {say(`taste.state.${taste.status}`)}
          </span>
        ) : null
      }
      aside={(taste?.deployed ?? taste?.latest) ? say('taste.calibration-aside') : undefined}
    >
      <TasteProblem problem={problem} />
      {taste ? <Learnt taste={taste} /> : null}
    </Section>
  );
}

/** Of the taste in use where there is one, else of the newest fit, which was refused. */
function Learnt({ taste }: { readonly taste: RewardAnswer }) {
  const { say, language } = useWords();
  const { deployed, latest } = taste;
  const gate = deployed?.gate ?? latest?.gate;
  return (
    <>
      {gate ? <CalibrationPlot points={gate.points} /> : null}
      <TasteFigures taste={taste} />
      {gate ? <Gate gate={gate} isUsed={deployed !== undefined} /> : null}
      {deployed && latest && latest.madeAt !== deployed.madeAt ? (
        <p className="note">{say('taste.older')}</p>
      ) : null}
      {deployed ? (
        <>
          <Beliefs beliefs={deployed.beliefs} />
          <p className="note">
            {say('taste.version', {
              number: deployed.number,
              kind: say(`taste.kind.${deployed.kind}`),
              date: new Date(deployed.madeAt).toLocaleString(DATES[language], DATE),
            })}
          </p>
        </>
      ) : null}
    </>
  );
}

const DATES = { en: 'en-GB', ko: 'ko-KR' } as const;
const DATE = { dateStyle: 'medium', timeStyle: 'short' } as const;

function Gate({ gate, isUsed }: { readonly gate: GateReport; readonly isUsed: boolean }) {
  const { say } = useWords();
  const { brier, auc, foretold } = gate;
  if (!brier || !auc) return <p className="note">{say('taste.too-few-kinds')}</p>;
  const against = ({ model, prior }: typeof brier) => ({
    model: fixed(model, 3),
    prior: fixed(prior, 3),
  });
  return (
    <>
      <p className="t12 row wrap gap12">
        <span>{say('taste.brier', against(brier))}</span>
        <span>{say('taste.gain', { lower: signed(brier.lower, 3) })}</span>
        <span>{say('taste.auc', against(auc))}</span>
        <span>{say('taste.gain', { lower: signed(auc.lower, 3) })}</span>
      </p>
      <p className="note">
        {say('taste.foretold', { count: foretold })} {isUsed ? '' : say('taste.refused')}
      </p>
    </>
  );
}
