// A choice about how things are shown that the window still knows after a restart.
import { useState } from 'react';
import { preference, remember } from './preferences.ts';

export function useRemembered<T extends string>(
  name: string,
  choices: readonly [T, ...T[]],
): readonly [T, (choice: T) => void] {
  const [chosen, setChosen] = useState(() => preference(name, choices, choices[0]));
  const choose = (choice: T) => {
    remember(name, choice);
    setChosen(choice);
  };
  return [chosen, choose];
}
