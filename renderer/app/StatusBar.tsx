// The foot of the window: how the line stands, whether the workbench agrees, which table judges, how fast.
import type { Connection } from '#renderer/bridge/connection.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { fixed, ordinal } from '#renderer/ui/numbers.ts';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';
import type { Draft } from './draft-history.ts';
import { SavedMark } from './SavedMark.tsx';
import type { Authority } from './use-authority.ts';

interface StatusBarProps {
  readonly connection: Connection;
  readonly authority: Authority;
  /** Absent while the tables are being read. */
  readonly amendment: string | undefined;
  readonly tableSha256: string;
  /** True when the workbench holds other tables than this window. */
  readonly tableDiffers: boolean;
  readonly judgedMs: number | undefined;
  /** Absent while no formula is open. */
  readonly draft: Draft | undefined;
  readonly onShortcuts: () => void;
}

/** Twenty-four hours with colons, the same in both languages. */
const CLOCK = 'en-GB';

/** Characters of the hash that are shown; the whole stands in the tooltip. */
const SHORT_HASH = 6;

export function StatusBar(props: StatusBarProps) {
  const { connection, amendment, tableSha256, judgedMs } = props;
  const { say, language } = useWords();
  return (
    <footer className="status">
      <span role="status" data-connection={connection}>
        <Icon name={connection === 'connected' ? 'online' : 'offline'} small />
        {say(`app.status.${connection}`)}
      </span>
      <AuthorityMark authority={props.authority} />
      {props.tableDiffers ? (
        <span className="over strong" role="alert">
          {say('app.status.table-differs')}
        </span>
      ) : null}
      {props.draft ? <SavedMark key={props.draft.id} draft={props.draft} /> : null}
      {amendment === undefined ? null : (
        <span className="r" title={tableSha256}>
          {say('app.status.table', {
            ordinal: language === 'en' ? ordinal(amendment) : amendment,
            hash: tableSha256.slice(0, SHORT_HASH),
          })}
        </span>
      )}
      {judgedMs === undefined ? null : (
        <span>{say('app.status.verdict', { ms: fixed(judgedMs, 1) })}</span>
      )}
      <button type="button" className="btn quiet t11" onClick={props.onShortcuts}>
        <kbd>?</kbd>
        {say('app.shortcuts.title')}
      </button>
    </footer>
  );
}

function clock(at: number): string {
  return new Date(at).toLocaleTimeString(CLOCK);
}

function AuthorityMark({ authority }: { readonly authority: Authority }) {
  const { say } = useWords();
  const { state } = authority;
  if (state === 'differs') {
    return (
      <span className="over strong" role="alert" data-authority={state}>
        <VerdictIcon verdict={authority.verdict} silent />
        {say('app.status.check-differs', { verdict: say(`safety.sentence.${authority.verdict}`) })}
      </span>
    );
  }
  if (state === 'agrees') {
    return (
      <span data-authority={state}>
        <VerdictIcon verdict="compliant" silent />
        {say('app.status.check-agrees', { time: clock(authority.at) })}
      </span>
    );
  }
  const text = {
    none: say('app.status.check-none'),
    waiting: say('app.status.check-waiting'),
    failed: say('app.status.check-failed'),
  }[state];
  return (
    <span data-authority={state} title={state === 'failed' ? authority.reason : undefined}>
      {text}
    </span>
  );
}
