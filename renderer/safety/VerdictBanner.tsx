// May it be sold? The verdict as shape, sentence and figure, and the highest dosage on a scale.
import type { Check, VerdictWord } from '#domain/safety/report.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, fixed, floored, ratio } from '#renderer/ui/numbers.ts';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { namesOf } from './substance-name.ts';

interface VerdictBannerProps {
  readonly check: Check;
  readonly table: SafetyTable;
  readonly onDosage: (dosagePercent: number) => void;
}

export function VerdictBanner({ check, table, onDosage }: VerdictBannerProps) {
  const { say, language } = useWords();
  const { verdict, category, dosagePercent, eu } = check;
  const worst = check.substances.find(
    ({ ratio: share }) => share === check.categories[category].worstRatio,
  );
  const worstRatio = check.categories[category].worstRatio;
  const entry = table.categories.find(({ id }) => id === category);
  const title = (language === 'ko' ? entry?.titleKo : entry?.title) ?? '';
  return (
    <section className="sec banner" aria-label={say(`safety.sentence.${verdict}`)}>
      <div className="row gap12 start">
        <VerdictIcon verdict={verdict} size="s20" silent />
        <div className="grow">
          <div className="t15 strong" data-verdict={verdict}>
            {say(`safety.sentence.${verdict}`)}
          </div>
          <div className="t12 mute">
            {say('safety.at-dosage', { category, title, dosage: asWritten(dosagePercent) })}
          </div>
          {eu.banned.length > 0 ? (
            <div className="t12 prohibited strong">
              {say('safety.eu-banned-too', { names: eu.banned.map(({ name }) => name).join(', ') })}
            </div>
          ) : null}
        </div>
        {worstRatio === undefined || verdict === 'prohibited' ? null : (
          <div className="num">
            <Figure
              className="t20"
              name={`${ratio(worstRatio)} ${say('safety.of-limit')}`}
              why={worst ? { kind: 'substance', id: worst.standardId } : { kind: 'dosage' }}
            >
              {ratio(worstRatio)}
            </Figure>
            <div className="t11 mute">
              {say(check.unknown.length > 0 ? 'safety.known-part' : 'safety.of-limit')}
            </div>
          </div>
        )}
      </div>
      <HighestDosage check={check} table={table} onDosage={onDosage} />
    </section>
  );
}

function HighestDosage({ check, table, onDosage }: VerdictBannerProps) {
  const { say } = useWords();
  const naming = useNaming();
  const { maxDosagePercent, dosagePercent, limiting, unknown } = check;
  const known = unknown.length === 0;
  const end = scaleEnd(Math.max(dosagePercent, maxDosagePercent));
  const setBy =
    limiting.length === 0
      ? say(known ? 'safety.nothing-limits' : 'safety.nothing-limits-known')
      : say(known ? 'safety.set-by' : 'safety.set-by-known', {
          names: namesOf(limiting, check, table, say, naming),
        });
  const shown = `${floored(maxDosagePercent, 2)} %`;
  const usable = usableDosage(maxDosagePercent);
  return (
    <>
      <div className="scale t12">
        <span className="mute">{say('safety.highest-dosage')}</span>
        <DosageScale
          now={dosagePercent}
          most={maxDosagePercent}
          end={end}
          verdict={check.verdict}
        />
        <Figure
          className="strong"
          name={`${say('safety.highest-dosage')} ${shown}`}
          why={{ kind: 'dosage' }}
        >
          {shown}
        </Figure>
      </div>
      <div className="row start t11 mute gap8">
        <span className="grow ell" title={setBy}>
          {setBy}
        </span>
        <span className="nowrap">
          {say('safety.scale', { now: asWritten(dosagePercent, 2), end: fixed(end, 0) })}
        </span>
      </div>
      {dosagePercent > maxDosagePercent && usable > 0 ? (
        <button type="button" className="btn use-highest" onClick={() => onDosage(usable)}>
          {say('safety.use-highest', { dosage: asWritten(usable, 2) })}
        </button>
      ) : null}
    </>
  );
}

interface DosageScaleProps {
  readonly now: number;
  readonly most: number;
  readonly end: number;
  readonly verdict: VerdictWord;
}

/** The bar is the dosage now, the tick the highest that passes; both are printed beside it. */
function DosageScale({ now, most, end, verdict }: DosageScaleProps) {
  const percent = (value: number) => `${(100 * Math.min(value, end)) / end}%`;
  return (
    <svg className={`dosage ${verdict}`} width="100%" height="12" aria-hidden="true">
      <rect className="track" x="0" y="4" width="100%" height="4" />
      <rect x="0" y="4" width={percent(now)} height="4" fill="currentColor" />
      <rect className="tick" x={percent(most)} y="0" width="2" height="12" />
    </svg>
  );
}

const SCALE_ENDS = [1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100];

function scaleEnd(value: number): number {
  return SCALE_ENDS.find((end) => end >= value * 1.1) ?? 100;
}

/** Two decimals, rounded down, where that leaves anything. */
function usableDosage(maxDosagePercent: number): number {
  const rounded = Math.floor(maxDosagePercent * 100) / 100;
  return rounded > 0 ? rounded : maxDosagePercent;
}
