// Colours for what is drawn on a canvas, which knows no style sheet: read from the tokens, anew when theme or system change.
import { useMemo, useSyncExternalStore } from 'react';
import { COLOUR_FAMILIES, type ColourFamily } from '#domain/catalogue/material.ts';
import { useTheme } from './theme.ts';

export interface Palette {
  readonly family: Readonly<Record<ColourFamily, string>>;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly panel: string;
  readonly accent: string;
}

export function usePalette(): Palette {
  const [theme] = useTheme();
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isForced = useMedia('(forced-colors: active)');
  return useMemo(() => read(`${theme} ${isDark}`, isForced), [theme, isDark, isForced]);
}

/** The tokens of the theme that stands on the page; `_theme` is what makes them others. */
function read(_theme: string, isForced: boolean): Palette {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name: string) => tokens.getPropertyValue(`--${name}`).trim();
  const family = Object.fromEntries(
    COLOUR_FAMILIES.map((one) => [one, token(`fam-${one}`)]),
  ) as Record<ColourFamily, string>;
  return {
    family,
    ink: isForced ? 'CanvasText' : token('ink'),
    quiet: isForced ? 'CanvasText' : token('ink-2'),
    line: isForced ? 'GrayText' : token('line'),
    panel: isForced ? 'Canvas' : token('panel'),
    accent: isForced ? 'Highlight' : token('accent'),
  };
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
