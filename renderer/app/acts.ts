// Every act of the window with its key, once: the keys listen by it, the list of keys and the palette show it.
import type { Key } from '#renderer/ui/words.ts';

interface Act {
  readonly id: string;
  readonly chord: string;
  readonly name: Key;
}

/** Work everywhere in the window. */
export const WINDOW_ACTS = [
  { id: 'palette', chord: 'Ctrl K', name: 'palette.act.palette' },
  { id: 'compose', chord: 'Ctrl 1', name: 'palette.act.compose' },
  { id: 'hybrid', chord: 'Ctrl 2', name: 'palette.act.hybrid' },
  { id: 'smell', chord: 'Ctrl 3', name: 'palette.act.smell' },
  { id: 'propose', chord: 'Ctrl Enter', name: 'palette.act.propose' },
  { id: 'newFormula', chord: 'Alt N', name: 'palette.act.new-formula' },
  { id: 'rate', chord: 'R', name: 'palette.act.rate' },
  { id: 'prefer', chord: 'P', name: 'palette.act.prefer' },
  { id: 'ownMaterial', chord: 'Alt M', name: 'palette.act.own-material' },
  { id: 'undo', chord: 'Ctrl Z', name: 'palette.act.undo' },
  { id: 'redo', chord: 'Ctrl Shift Z', name: 'palette.act.redo' },
  { id: 'openFile', chord: 'Ctrl O', name: 'palette.act.open' },
  { id: 'saveFile', chord: 'Ctrl S', name: 'palette.act.save' },
  { id: 'notes', chord: 'Alt T', name: 'palette.act.notes' },
  { id: 'search', chord: '/', name: 'palette.act.search' },
  { id: 'library', chord: 'Ctrl B', name: 'palette.act.library' },
  { id: 'inspector', chord: 'Ctrl .', name: 'palette.act.inspector' },
  { id: 'help', chord: '?', name: 'palette.act.help' },
  { id: 'escape', chord: 'Escape', name: 'palette.act.escape' },
] as const satisfies readonly Act[];

export type WindowActId = (typeof WINDOW_ACTS)[number]['id'];

/** Browsers keep this one for a window of their own; where the window is ours it works too. */
export const NEW_IN_DESKTOP = 'Ctrl N';

/** Work in the row of the table that has the focus; its own keys are handled there. */
export const ROW_ACTS = [
  { id: 'add', chord: 'A', name: 'palette.act.add' },
  { id: 'why', chord: 'Y', name: 'palette.act.why' },
  { id: 'fix', chord: 'F', name: 'palette.act.fix' },
  { id: 'lock', chord: 'L', name: 'recipe.keys.lock' },
  { id: 'dilute', chord: 'D', name: 'recipe.keys.dilute' },
  { id: 'note', chord: 'N', name: 'recipe.keys.note' },
  { id: 'group', chord: 'G', name: 'recipe.keys.group' },
  { id: 'ungroup', chord: 'Shift G', name: 'recipe.keys.ungroup' },
  { id: 'unit', chord: 'U', name: 'recipe.keys.unit' },
  { id: 'view', chord: 'V', name: 'recipe.keys.view' },
  { id: 'remove', chord: 'Ctrl Delete', name: 'palette.act.remove' },
] as const satisfies readonly Act[];

/** Told in the list only: they move, or mean nothing apart from the hand that makes them. */
export const HAND_KEYS = [
  { id: 'accept', chord: 'Alt A', name: 'palette.act.accept' },
  { id: 'row', chord: 'ArrowUp ArrowDown', name: 'palette.act.row' },
  { id: 'cell', chord: 'Tab', name: 'palette.act.cell' },
  { id: 'choose', chord: 'Shift ArrowUp ArrowDown', name: 'recipe.keys.choose' },
  { id: 'choose-all', chord: 'Ctrl A', name: 'recipe.keys.choose-all' },
  { id: 'move', chord: 'Alt ArrowUp ArrowDown', name: 'recipe.keys.move' },
  { id: 'clipboard', chord: 'Ctrl C X V', name: 'recipe.keys.clipboard' },
  { id: 'rename', chord: 'F2', name: 'recipe.keys.rename' },
  { id: 'fold', chord: 'ArrowLeft ArrowRight', name: 'recipe.keys.fold' },
] as const satisfies readonly Act[];

export function chordOf(id: WindowActId): string {
  return WINDOW_ACTS.find((act) => act.id === id)?.chord ?? '';
}
