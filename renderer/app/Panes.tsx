// The frame of the window: how wide its panes are, their edges, and what stands in the place of one that failed.
import type { CSSProperties, ReactNode } from 'react';
import { PaneEdge } from '#renderer/ui/PaneEdge.tsx';
import { SIDES, type Side } from '#renderer/ui/use-pane-sizes.ts';
import { FailureBoundary, PaneFailure } from './FailureBoundary.tsx';
import type { usePanes } from './use-panes.ts';
import type { View } from './view.ts';

interface FrameProps {
  readonly panes: ReturnType<typeof usePanes>;
  readonly view: View;
  readonly children: ReactNode;
}

export function Frame({ panes, view, children }: FrameProps) {
  const { widths, folded, openPane } = panes;
  const style = {
    '--pane-left': `${widths.library}px`,
    '--pane-right': `${widths.inspector}px`,
  } as CSSProperties;
  return (
    <div
      className="app"
      data-open={openPane}
      data-view={view}
      data-folded={SIDES.filter((side) => folded[side]).join(' ')}
      style={style}
    >
      {children}
    </div>
  );
}

export function Edge({ side, panes }: Pick<FrameProps, 'panes'> & { readonly side: Side }) {
  return (
    <PaneEdge
      side={side}
      width={panes.widths[side]}
      onWidth={(width) => panes.resize(side, width)}
    />
  );
}

interface BoundaryProps {
  /** A change of this is a reason to draw again. */
  readonly redrawOn: unknown;
  readonly children: ReactNode;
}

export function PaneBoundary({ pane, ...props }: BoundaryProps & { readonly pane: Side }) {
  return (
    <FailureBoundary {...props} instead={(again) => <PaneFailure pane={pane} onAgain={again} />} />
  );
}

/** Around the centre, which brings its own landmark. */
export function FormulaBoundary(props: BoundaryProps) {
  return (
    <FailureBoundary
      {...props}
      instead={(again) => (
        <main className="pane centre" id="formula" tabIndex={-1}>
          <PaneFailure pane="formula" onAgain={again} />
        </main>
      )}
    />
  );
}

/** The same around the day. */
export function SmellBoundary(props: BoundaryProps) {
  return (
    <FailureBoundary
      {...props}
      instead={(again) => (
        <main className="pane centre" id="smell" tabIndex={-1}>
          <PaneFailure pane="smell" onAgain={again} />
        </main>
      )}
    />
  );
}

/** The same around a search. */
export function SearchBoundary(props: BoundaryProps) {
  return (
    <FailureBoundary
      {...props}
      instead={(again) => (
        <main className="pane centre whole" id="hybrid" tabIndex={-1}>
          <PaneFailure pane="hybrid" onAgain={again} />
        </main>
      )}
    />
  );
}
