// Two mods against each other, so far: who won, and evidence that may be read after every answer.
import { ENOUGH, signTest } from '#domain/learning/ab-sign.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { answersOf, type Given, mostCompared } from './so-far.ts';
import { usePreferences } from './use-preferences.ts';

export interface NamedMod {
  readonly id: string;
  readonly name: string;
}

interface AbSectionProps {
  readonly first: NamedMod | undefined;
  /** Mods it may have been smelt against; the one it was smelt against most is shown. */
  readonly others: readonly NamedMod[];
}

export function AbSection({ first, others }: AbSectionProps) {
  const { say } = useWords();
  const preferences = usePreferences();
  // What is named twice goes by its first name.
  const known = new Map(others.toReversed().map((one) => [one.id, one]));
  const about = preferences.filter(
    ({ better_id: better, other_id: other }) => known.has(better) || known.has(other),
  );
  const second = first && known.get(mostCompared(about, first.id) ?? '');
  if (!second) {
    return (
      <Section title={say('taste.ab.title-none')}>
        <p className="note">{say('taste.ab.none')}</p>
      </Section>
    );
  }
  return (
    <SoFar first={first} second={second} given={answersOf(preferences, first.id, second.id)} />
  );
}

interface SoFarProps {
  readonly first: NamedMod;
  readonly second: NamedMod;
  readonly given: readonly Given[];
}

/** More answers than this stand as figures alone. */
const MOST_MARKS = 40;

function SoFar({ first, second, given }: SoFarProps) {
  const { say } = useWords();
  const { wins, losses, evidence, verdict } = signTest(given.map(({ answer }) => answer));
  const names = { one: first.name, other: second.name };
  const figures = { wins, losses, value: fixed(evidence, 2), enough: ENOUGH };
  const said = say('taste.ab.said', { ...names, ...figures });
  const preferred = (name: string, count: number) => say('taste.ab.preferred', { name, count });
  return (
    <Section
      title={say('taste.ab.title', names)}
      badge={
        <span className="badge" data-ab={verdict}>
          {say(`taste.ab.verdict.${verdict}`, names)}
        </span>
      }
    >
      <div className="row gap12">
        <span className="answers" role="img" aria-label={said}>
          {given.slice(-MOST_MARKS).map(({ id, answer }) => (
            <i key={id} className={answer} />
          ))}
        </span>
        <span className="t11 mute">
          <span className="block">{preferred(first.name, wins)}</span>
          <span className="block">{preferred(second.name, losses)}</span>
        </span>
      </div>
      <span className="gauge thin" aria-hidden="true">
        <i style={{ width: `${100 * partOf(evidence)}%` }} />
        <b className="tick" style={{ left: '100%' }} />
      </span>
      <p className="t12 row">
        <span className="grow" data-evidence={evidence}>
          {say('taste.ab.evidence', { value: figures.value })}
        </span>
        <span className="mute">{say('taste.ab.rule', { enough: ENOUGH })}</span>
      </p>
    </Section>
  );
}

/** Evidence multiplies, so its way to a verdict is measured in its logarithm; below 1 there is none. */
function partOf(evidence: number): number {
  return Math.max(0, Math.min(1, Math.log(evidence) / Math.log(ENOUGH)));
}
