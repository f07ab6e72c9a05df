// A key or keys pressed together, written once as `Ctrl Shift Z`: told from an event, shown, and pressed for somebody.

export interface Pressed {
  readonly key: string;
  /** Place on the keyboard: letters are told by it, so that Hangul layouts work. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const SHOWN: Readonly<Record<string, string>> = {
  Enter: '↵',
  Shift: '⇧',
  Escape: 'Esc',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** As it stands on a key cap: `Ctrl ⇧ Z`. */
export function shownChord(chord: string): string {
  return chord
    .split(' ')
    .map((part) => SHOWN[part] ?? part)
    .join(' ');
}

/** Letters and digits have a place of their own on the keyboard, whatever the layout writes there. */
function placeOf(key: string): string | undefined {
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  return /^\d$/.test(key) ? `Digit${key}` : undefined;
}

/** True when exactly this is pressed; Ctrl may be the command key. Signs such as `?` bring their own Shift. */
export function isChord(event: Pressed, chord: string): boolean {
  const { key, wants } = partsOf(chord);
  const place = placeOf(key);
  const isSign = key.length === 1 && place === undefined;
  return (
    (place === undefined ? event.key === key : event.code === place) &&
    (event.ctrlKey || event.metaKey) === wants.ctrlKey &&
    event.altKey === wants.altKey &&
    (isSign || event.shiftKey === wants.shiftKey)
  );
}

/** The press itself, as a keyboard would make it. */
export function pressOf(chord: string): Pressed {
  const { key, wants } = partsOf(chord);
  const isLetter = /^[A-Z]$/.test(key);
  return {
    key: isLetter && !wants.shiftKey ? key.toLowerCase() : key,
    code: placeOf(key) ?? key,
    ...wants,
    metaKey: false,
  };
}

function partsOf(chord: string) {
  const parts = chord.split(' ');
  return {
    key: parts.at(-1) ?? '',
    wants: {
      ctrlKey: parts.includes('Ctrl'),
      altKey: parts.includes('Alt'),
      shiftKey: parts.includes('Shift'),
    },
  };
}
