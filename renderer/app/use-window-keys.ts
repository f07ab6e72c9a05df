// What the keys open and close, and where the focus goes with it.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { giveBack } from '#renderer/ui/use-focus-return.ts';
import type { WhyTarget } from '#renderer/ui/why.ts';
import type { Hands } from './use-hands.ts';
import { useShortcuts } from './use-shortcuts.ts';
import type { WorkbenchModel } from './use-workbench.ts';

/** Ids of the panes that small windows show as drawers. */
type Drawer = 'library' | 'inspector';
type OpenPane = 'none' | Drawer;

interface OpenThings {
  readonly model: WorkbenchModel;
  readonly hands: Hands;
  readonly why: WhyTarget | undefined;
  readonly closeWhy: () => void;
}

export function useWindowKeys({ model, hands, why, closeWhy }: OpenThings) {
  const [help, setHelp] = useState(false);
  const [openPane, setOpenPane] = useState<OpenPane>('none');
  useDrawerFocus(openPane);
  const toggle = (pane: Drawer) => setOpenPane((now) => (now === pane ? 'none' : pane));
  const { run } = model.brief;
  useShortcuts({
    ...hands.keys,
    search: () => {
      const field = hands.search.current;
      if (field?.checkVisibility() === false) flushSync(() => setOpenPane('library'));
      field?.focus();
    },
    library: () => toggle('library'),
    inspector: () => toggle('inspector'),
    help: () => setHelp(true),
    // One thing at a time, the last opened first.
    escape: () => {
      if (help) setHelp(false);
      else if (why) closeWhy();
      else if (run.phase === 'running') run.cancel();
      else setOpenPane('none');
    },
  });
  return { openPane, help, setHelp, toggle };
}

/** Into the pane that is asked for, and back when it closes with the focus in it. */
function useDrawerFocus(openPane: OpenPane): void {
  useEffect(() => {
    const pane = document.getElementById(openPane);
    if (!pane) return;
    const before = document.activeElement;
    pane.focus();
    return () => {
      const now = document.activeElement;
      if (now === document.body || pane.contains(now)) giveBack(before);
    };
  }, [openPane]);
}
