// The window from the first moment: reading the tables, what to do when they cannot be read, then the workbench.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { loadTables, SessionExpired, Unreachable } from '#renderer/bridge/tables.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { Workbench } from './Workbench.tsx';

export function App() {
  const tables = useQuery({ queryKey: ['tables'], queryFn: ({ signal }) => loadTables(signal) });
  if (tables.data) return <Workbench tables={tables.data} />;
  if (tables.error instanceof SessionExpired) return <Expired />;
  if (tables.error) {
    return <Unreadable failure={tables.error} onRetry={() => void tables.refetch()} />;
  }
  return <Loading />;
}

/** Nothing is shown for what takes less than this, milliseconds. */
const QUIET_MS = 300;

function Loading() {
  const { say } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <main className="state" aria-busy="true">
      <p role="status">{say('app.loading.tables')}</p>
      <i className="wait long" />
      <i className="wait short" />
      <i className="wait" />
    </main>
  );
}

function Expired() {
  const { say } = useWords();
  return (
    <main className="state">
      <div className="said" role="alert">
        <h1 className="row strong">
          <Icon name="offline" />
          {say('app.error.session-title')}
        </h1>
        <p className="mute">{say('app.error.session-do')}</p>
      </div>
    </main>
  );
}

interface UnreadableProps {
  readonly failure: Error;
  readonly onRetry: () => void;
}

function Unreadable({ failure, onRetry }: UnreadableProps) {
  const { say } = useWords();
  const reason = failure instanceof Unreachable ? say('app.error.no-answer') : failure.message;
  return (
    <main className="state">
      <div className="said" role="alert">
        <h1 className="row strong">
          <Icon name="alert" />
          {say('app.error.tables-title')}
        </h1>
        <p className="mute">{say('app.error.tables-safe')}</p>
        <p className="mute">{say('app.error.tables-reason', { reason })}</p>
        <div>
          <button type="button" className="btn" onClick={onRetry}>
            {say('app.error.retry')}
          </button>
        </div>
      </div>
    </main>
  );
}
