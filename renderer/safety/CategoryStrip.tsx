// All 18 categories at this dosage at a glance; choosing one makes it the formula's category.
import type { KeyboardEvent } from 'react';
import type { CategoryVerdict, Check, VerdictWord } from '#domain/safety/report.ts';
import { CATEGORY_IDS, type CategoryId, type SafetyTable } from '#domain/safety/table.ts';
import { asWritten, cellRatio, floored, ratio, timesLimit } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { type Say, useWords } from '#renderer/ui/words.ts';

interface CategoryStripProps {
  readonly check: Check;
  readonly table: SafetyTable;
  readonly onChoose: (category: CategoryId) => void;
}

const PER_ROW = 9;
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: PER_ROW,
  ArrowUp: -PER_ROW,
};

export function CategoryStrip({ check, table, onChoose }: CategoryStripProps) {
  const { say } = useWords();
  const title = say('safety.categories', { dosage: asWritten(check.dosagePercent) });
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const count = CATEGORY_IDS.length;
    const next = CATEGORY_IDS[(CATEGORY_IDS.indexOf(check.category) + step + count) % count];
    if (!next) return;
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-category="${next}"]`)?.focus();
  };
  return (
    <Section title={title} aside={<VerdictCounts check={check} />}>
      <div className="cats" role="radiogroup" aria-label={title} onKeyDown={press}>
        {CATEGORY_IDS.map((id) => (
          <CategoryCell
            key={id}
            id={id}
            verdict={check.categories[id]}
            chosen={id === check.category}
            table={table}
            onChoose={onChoose}
          />
        ))}
      </div>
    </Section>
  );
}

const COUNTED: readonly VerdictWord[] = ['compliant', 'near', 'over', 'prohibited', 'unknown'];

function VerdictCounts({ check }: { readonly check: Check }) {
  const { say } = useWords();
  const verdicts = Object.values(check.categories).map(({ verdict }) => verdict);
  return (
    <span className="row gap8">
      {COUNTED.map((word) => {
        const count = verdicts.filter((verdict) => verdict === word).length;
        const text = say('safety.count-of', { count, verdict: say(`safety.verdict.${word}`) });
        return (
          <span key={word} className="row gap4" role="img" aria-label={text} title={text}>
            <VerdictIcon verdict={word} silent />
            <span aria-hidden="true">{count}</span>
          </span>
        );
      })}
    </span>
  );
}

interface CategoryCellProps {
  readonly id: CategoryId;
  readonly verdict: CategoryVerdict;
  readonly chosen: boolean;
  readonly table: SafetyTable;
  readonly onChoose: (category: CategoryId) => void;
}

function CategoryCell({ id, verdict, chosen, table, onChoose }: CategoryCellProps) {
  const { say, language } = useWords();
  const entry = table.categories.find((one) => one.id === id);
  const { worstRatio } = verdict;
  // Beside a prohibition the share of some other limit says nothing.
  const hasRatio = worstRatio !== undefined && verdict.verdict !== 'prohibited';
  const word = say(`safety.verdict.${verdict.verdict}`);
  const share = hasRatio ? shareText(worstRatio, say) : say('safety.no-limit');
  const name = say('safety.category-cell', {
    category: id,
    title: (language === 'ko' ? entry?.titleKo : entry?.title) ?? '',
    facts: verdict.verdict === 'prohibited' ? word : `${word}, ${share}`,
    dosage: floored(verdict.maxDosagePercent, 2),
  });
  return (
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      title={name}
      tabIndex={chosen ? 0 : -1}
      data-category={id}
      className={chosen ? 'cat on' : 'cat'}
      onClick={() => onChoose(id)}
    >
      <span>{id}</span>
      <VerdictIcon verdict={verdict.verdict} />
      <span className="u">{hasRatio ? cellRatio(worstRatio) : '–'}</span>
    </button>
  );
}

function shareText(share: number, say: Say): string {
  return share > 1
    ? say('safety.times-limit', { ratio: timesLimit(share) })
    : say('safety.ratio-of-limit', { ratio: ratio(share) });
}
