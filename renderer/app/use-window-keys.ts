// What the keys open and close, and where the focus goes with it.
import { useState } from 'react';
import { useMoment } from '#renderer/ui/moment.ts';
import type { WhyTarget } from '#renderer/ui/why.ts';
import type { Hands } from './use-hands.ts';
import { usePanes } from './use-panes.ts';
import { useShortcuts, type WindowActs } from './use-shortcuts.ts';
import type { WorkbenchModel } from './use-workbench.ts';
import { leaveWholeView, useViewWithFocus } from './view.ts';

/** What lies over the inspector. */
export type Sheet = 'rate' | 'prefer' | { readonly ownId: string | undefined };

interface OpenThings {
  readonly model: WorkbenchModel;
  readonly hands: Hands;
  readonly why: WhyTarget | undefined;
  readonly closeWhy: () => void;
}

export function useWindowKeys({ model, hands, why, closeWhy }: OpenThings) {
  const [help, setHelp] = useState(false);
  const [palette, setPalette] = useState(false);
  const [sheet, setSheet] = useState<Sheet>();
  const panes = usePanes();
  const { view, show } = useViewWithFocus();
  const { run } = model.brief;
  const acts: WindowActs = {
    ...hands.keys,
    palette: () => setPalette(true),
    compose: () => show('compose'),
    hybrid: () => show('hybrid'),
    smell: () => show('smell'),
    rate: () => setSheet('rate'),
    prefer: () => setSheet('prefer'),
    ownMaterial: () => setSheet({ ownId: undefined }),
    openOwn: (ownId) => setSheet({ ownId }),
    // The search view has the whole window: what lies beside the formula is shown there.
    search: () => {
      leaveWholeView();
      const field = hands.search.current;
      if (field?.checkVisibility() === false) panes.show('library');
      field?.focus();
    },
    library: () => (leaveWholeView() ? undefined : panes.toggle('library')),
    inspector: () => (leaveWholeView() ? undefined : panes.toggle('inspector')),
    help: () => setHelp(true),
    // One thing at a time, where the focus is first.
    escape: () => {
      const inSheet = document.activeElement?.closest('.sheet');
      if (help) setHelp(false);
      else if (inSheet || (sheet && !why)) setSheet(undefined);
      else if (why) closeWhy();
      else if (run.phase === 'running') run.cancel();
      else if (panes.openPane !== 'none') panes.closeDrawer();
      else useMoment.getState().wholeDay();
    },
  };
  useShortcuts(acts);
  return { acts, panes, view, help, setHelp, palette, setPalette, sheet, setSheet };
}
