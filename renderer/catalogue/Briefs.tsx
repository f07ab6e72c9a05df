// Kept briefs in the library, newest first.
import { plainName } from '#domain/catalogue/name.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { Group } from './Group.tsx';

export interface ListedBrief {
  readonly key: string;
  readonly text: string;
  readonly isCurrent: boolean;
  readonly choose: () => void;
}

interface BriefsProps {
  readonly briefs: readonly ListedBrief[];
  /** What is searched for in the library. */
  readonly asked: string;
  readonly onNew: () => void;
}

export function Briefs({ briefs, asked, onNew }: BriefsProps) {
  const { say } = useWords();
  const found = briefs.filter(({ text }) => plainName(text).includes(plainName(asked)));
  return (
    <Group title={say('catalogue.briefs')} aside={fixed(found.length, 0)} startsOpen>
      {briefs.length === 0 ? <p className="note inset">{say('catalogue.no-briefs')}</p> : null}
      <ul className="scroll short">
        {found.map(({ key, text, isCurrent, choose }) => (
          <li key={key}>
            <button
              type="button"
              className={isCurrent ? 'li on' : 'li'}
              aria-current={isCurrent || undefined}
              title={text}
              onClick={choose}
            >
              <span className="ell">{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {briefs.length === 0 ? null : (
        <button type="button" className="li mute" onClick={onNew}>
          <Icon name="add" small />
          {say('catalogue.new-brief')}
        </button>
      )}
    </Group>
  );
}
