// Light, dark, or as the system has it.
import { useCallback, useState } from 'react';
import { preference, remember } from './preferences.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Puts the remembered theme on the page; called once before the first paint. */
export function applyTheme(theme: Theme = preference('theme', THEMES, 'system')): Theme {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  return theme;
}

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(() => applyTheme());
  const choose = useCallback((next: Theme) => {
    remember('theme', next);
    setTheme(applyTheme(next));
  }, []);
  return [theme, choose];
}
