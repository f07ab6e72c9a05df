// Light, dark, or as the system has it.
import { useSyncExternalStore } from 'react';
import { preference, remember } from './preferences.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

let chosen: Theme = 'system';

/** Puts the remembered theme on the page; called once before the first paint. */
export function applyTheme(theme: Theme = preference('theme', THEMES, 'system')): Theme {
  chosen = theme;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  return theme;
}

const listeners = new Set<() => void>();

function choose(theme: Theme): void {
  remember('theme', theme);
  applyTheme(theme);
  for (const listener of listeners) listener();
}

/** The same for all who ask, whoever changes it. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
  return [theme, choose];
}
