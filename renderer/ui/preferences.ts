// What the window remembers about looks: language, theme, how its panes stand. A browser that forbids storage just forgets.

const PREFIX = 'orgue.';

/** The stored choice if it is one of `choices`, else the fallback. */
export function preference<T extends string>(name: string, choices: readonly T[], fallback: T): T {
  const stored = read(name);
  return choices.find((choice) => choice === stored) ?? fallback;
}

/** The choice that a list of choices gave back as text; the first for anything else. */
export function asChoice<T extends string>(text: string, choices: readonly [T, ...T[]]): T {
  return choices.find((choice) => choice === text) ?? choices[0];
}

/** The stored figure, if it is one between the bounds, else the fallback. */
export function figurePreference(
  name: string,
  { least, most, fallback }: { least: number; most: number; fallback: number },
): number {
  const stored = read(name);
  const figure = stored === null || stored.trim() === '' ? Number.NaN : Number(stored);
  return figure >= least && figure <= most ? figure : fallback;
}

/** What was stored under the name, or null. */
export function remembered(name: string): string | null {
  return read(name);
}

export function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(PREFIX + name, choice);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}
