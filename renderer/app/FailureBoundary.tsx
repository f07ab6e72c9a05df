// A fault in drawing must not take the formula with it: the drafts live outside, and this offers to draw them again.
import { Component, type ReactNode } from 'react';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useWords } from '#renderer/ui/words.ts';

interface BoundaryProps {
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failed: boolean;
}

/** React offers this only to classes. */
export class FailureBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Failed onRetry={() => this.setState({ failed: false })} />;
  }
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const { say } = useWords();
  return (
    <main className="state">
      <div className="said" role="alert">
        <h1 className="row strong">
          <Icon name="alert" />
          {say('app.error.failed-title')}
        </h1>
        <p className="mute">{say('app.error.failed-do')}</p>
        <div>
          <button type="button" className="btn" onClick={onRetry}>
            {say('app.error.retry')}
          </button>
        </div>
      </div>
    </main>
  );
}
