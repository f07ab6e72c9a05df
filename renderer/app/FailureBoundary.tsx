// A fault in drawing must not take the formula with it: the drafts live outside, and this offers to draw them again.
import { Component, type ReactNode } from 'react';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useWords } from '#renderer/ui/words.ts';

interface BoundaryProps {
  readonly children: ReactNode;
  /** What stands in the place of what failed; absent: the failure of the whole window. */
  readonly instead?: (again: () => void) => ReactNode;
  /** A change of this is a reason to try by itself: another formula, a step back. */
  readonly redrawOn?: unknown;
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

  override componentDidUpdate({ redrawOn }: BoundaryProps): void {
    if (this.state.failed && redrawOn !== this.props.redrawOn) this.again();
  }

  readonly again = (): void => this.setState({ failed: false });

  override render(): ReactNode {
    const { children, instead } = this.props;
    if (!this.state.failed) return children;
    return instead ? instead(this.again) : <Failed onRetry={this.again} />;
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

interface PaneFailureProps {
  readonly pane: 'library' | 'formula' | 'hybrid' | 'smell' | 'inspector';
  readonly onAgain: () => void;
}

/** In the place of one pane; the others go on. */
export function PaneFailure({ pane, onAgain }: PaneFailureProps) {
  const { say } = useWords();
  return (
    <div className="said sec" role="alert" data-failed={pane}>
      <h2 className="row start strong">
        <Icon name="alert" />
        {say('palette.failed.title', { pane: say(`app.pane.${pane}`) })}
      </h2>
      <p className="mute">{say('palette.failed.safe')}</p>
      <div>
        <button type="button" className="btn" onClick={onAgain}>
          {say('palette.failed.again')}
        </button>
      </div>
    </div>
  );
}
