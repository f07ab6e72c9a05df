// How wide the side panes are and whether they are folded away, remembered from one day to the next.
import { useCallback, useState } from 'react';
import { figurePreference, preference, remember } from './preferences.ts';

export const SIDES = ['library', 'inspector'] as const;
export type Side = (typeof SIDES)[number];

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly fallback: number;
}

/** Pixels of the page at 100 %. */
export const WIDTHS: Readonly<Record<Side, Bounds>> = {
  library: { least: 200, most: 320, fallback: 240 },
  inspector: { least: 320, most: 480, fallback: 360 },
};

export type Widths = Readonly<Record<Side, number>>;
export type Folded = Readonly<Record<Side, boolean>>;

/** Never narrower or wider than the pane can be. */
function boundedWidth(side: Side, width: number): number {
  const { least, most } = WIDTHS[side];
  return Math.round(Math.min(most, Math.max(least, width)));
}

export function usePaneSizes() {
  const [widths, setWidths] = useState<Widths>(() => ({
    library: figurePreference('width.library', WIDTHS.library),
    inspector: figurePreference('width.inspector', WIDTHS.inspector),
  }));
  const [folded, setFolded] = useState<Folded>(() => ({
    library: preference('folded.library', ['no', 'yes'], 'no') === 'yes',
    inspector: preference('folded.inspector', ['no', 'yes'], 'no') === 'yes',
  }));
  const resize = useCallback((side: Side, wanted: number) => {
    const width = boundedWidth(side, wanted);
    remember(`width.${side}`, String(width));
    setWidths((now) => ({ ...now, [side]: width }));
  }, []);
  const fold = useCallback((side: Side, isFolded: boolean) => {
    remember(`folded.${side}`, isFolded ? 'yes' : 'no');
    setFolded((now) => ({ ...now, [side]: isFolded }));
  }, []);
  return { widths, folded, resize, fold };
}
