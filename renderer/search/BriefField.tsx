// The brief of a search before it begins: its words and what is read from them, the same brief as everywhere.
import { useId } from 'react';
import { LONGEST_BRIEF } from '#contract/search.ts';
import type { Chip } from '#domain/search/chip.ts';
import { useWords } from '#renderer/ui/words.ts';
import { Chips } from './Chips.tsx';
import type { ChipChoice } from './chip-choices.ts';

interface BriefFieldProps {
  readonly text: string;
  readonly chips: readonly Chip[];
  readonly choices: readonly ChipChoice[];
  readonly unread: readonly string[];
  readonly onText: (text: string) => void;
  readonly onChips: (chips: readonly Chip[]) => void;
  readonly onRead: () => void;
}

export function BriefField(props: BriefFieldProps) {
  const { text, chips, choices, unread } = props;
  const { say, language } = useWords();
  const id = useId();
  return (
    <>
      <div className="row brief">
        <label className="t12 strong" htmlFor={id}>
          {say('brief.label')}
        </label>
        <input
          id={id}
          className="txt grow"
          type="text"
          lang={language}
          autoComplete="off"
          maxLength={LONGEST_BRIEF}
          placeholder={say('brief.placeholder')}
          value={text}
          onChange={(event) => props.onText(event.currentTarget.value)}
          onBlur={props.onRead}
        />
      </div>
      {chips.length > 0 || unread.length > 0 ? (
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
