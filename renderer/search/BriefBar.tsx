// The brief: a sentence in Korean or English, what was read from it, a budget, and the act that asks for proposals.
import type { KeyboardEvent } from 'react';
import { LONGEST_BRIEF } from '#contract/search.ts';
import type { Chip } from '#domain/search/chip.ts';
import { NumberInput } from '#renderer/ui/NumberInput.tsx';
import { asWritten } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { Chips } from './Chips.tsx';
import { type ChipChoice, withChip } from './chip-choices.ts';

interface BriefBarProps {
  readonly text: string;
  readonly chips: readonly Chip[];
  readonly choices: readonly ChipChoice[];
  readonly unread: readonly string[];
  /** True while the text differs from what the chips were read from. */
  readonly isNew: boolean;
  readonly running: boolean;
  readonly onText: (text: string) => void;
  readonly onChips: (chips: readonly Chip[]) => void;
  readonly onRead: () => void;
  readonly onPropose: () => void;
  readonly onCancel: () => void;
}

export function BriefBar(props: BriefBarProps) {
  const { text, chips, choices, unread, isNew, running } = props;
  const { say, language } = useWords();
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return;
    event.preventDefault();
    props.onRead();
  };
  return (
    <>
      <div className="row brief">
        <label className="t12 strong" htmlFor="brief">
          {say('brief.label')}
        </label>
        <input
          id="brief"
          className="txt grow"
          type="text"
          lang={language}
          autoComplete="off"
          maxLength={LONGEST_BRIEF}
          placeholder={say('brief.placeholder')}
          value={text}
          onChange={(event) => props.onText(event.currentTarget.value)}
          onKeyDown={press}
        />
        <button type="button" className="btn" disabled={!isNew} onClick={props.onRead}>
          {say('brief.read')}
          <kbd>Enter</kbd>
        </button>
        <BudgetField chips={chips} onChips={props.onChips} />
        {running ? (
          <button type="button" className="btn" onClick={props.onCancel}>
            {say('brief.cancel')}
            <kbd>Esc</kbd>
          </button>
        ) : (
          <button type="button" className="btn pri" onClick={props.onPropose}>
            {say('brief.propose')}
            <kbd>Ctrl ↵</kbd>
          </button>
        )}
      </div>
      {chips.length > 0 || unread.length > 0 || text !== '' ? (
        <div className="row wrap">
          <Chips chips={chips} choices={choices} onChange={props.onChips} />
          {unread.length > 0 ? (
            <span className="note">{say('brief.unread', { words: unread.join(', ') })}</span>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

interface BudgetFieldProps {
  readonly chips: readonly Chip[];
  readonly onChips: (chips: readonly Chip[]) => void;
}

function BudgetField({ chips, onChips }: BudgetFieldProps) {
  const { say } = useWords();
  const budget = chips.find(({ kind }) => kind === 'budget')?.value;
  return (
    <span className="fld">
      <span className="mute">{say('brief.budget')}</span>
      <NumberInput
        className="budget num"
        label={`${say('brief.budget')} ${say('brief.budget-unit')}`}
        problem={say('brief.budget-invalid')}
        placeholder="–"
        value={budget}
        show={(value) => asWritten(value)}
        accept={(value) => value > 0 && value <= 1e6}
        onChange={(value) =>
          onChips(withChip(chips, { kind: 'budget', key: 'eurPerKg', value, from: '' }))
        }
        onClear={() => onChips(chips.filter(({ kind }) => kind !== 'budget'))}
      />
      <span className="mute">{say('brief.budget-unit')}</span>
    </span>
  );
}
