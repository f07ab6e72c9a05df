// On what, how warm and how much of it the perfumer smells: remembered from one day to the next.
import { create } from 'zustand';
import { type Surface, WEARS, type Wear } from '#domain/odour/wear.ts';
import { figurePreference, preference, remember } from '#renderer/ui/preferences.ts';

export const SURFACES = ['skin', 'blotter'] as const satisfies readonly Surface[];

/** What may be typed; a simulation is not meant for more. */
export const WEAR_BOUNDS = {
  skinCelsius: { least: 25, most: 40 },
  airCelsius: { least: 5, most: 40 },
  areaCm2: { least: 0.5, most: 500 },
  appliedMg: { least: 1, most: 2000 },
} as const;

export type WearFigure = keyof typeof WEAR_BOUNDS;
export const WEAR_FIGURES = ['skinCelsius', 'airCelsius', 'areaCm2', 'appliedMg'] as const;

interface WearStore {
  readonly wear: Wear;
  /** Each surface keeps an area and an amount of its own. */
  readonly wearOn: (surface: Surface) => void;
  readonly set: (figure: WearFigure, value: number) => void;
  /** Puts this surface back to what is usual. */
  readonly asUsual: () => void;
}

export const useWear = create<WearStore>()((put, get) => ({
  wear: remembered(preference('wear.surface', SURFACES, 'skin')),
  wearOn: (surface) => {
    remember('wear.surface', surface);
    put({ wear: remembered(surface) });
  },
  set: (figure, value) => {
    const { wear } = get();
    remember(nameOf(wear.surface, figure), String(value));
    put({ wear: { ...wear, [figure]: value } });
  },
  asUsual: () => {
    const { surface } = get().wear;
    for (const figure of WEAR_FIGURES) {
      remember(nameOf(surface, figure), String(WEARS[surface][figure]));
    }
    put({ wear: WEARS[surface] });
  },
}));

function remembered(surface: Surface): Wear {
  const figure = (name: WearFigure) =>
    figurePreference(nameOf(surface, name), {
      ...WEAR_BOUNDS[name],
      fallback: WEARS[surface][name],
    });
  return {
    surface,
    skinCelsius: figure('skinCelsius'),
    airCelsius: figure('airCelsius'),
    areaCm2: figure('areaCm2'),
    appliedMg: figure('appliedMg'),
  };
}

function nameOf(surface: Surface, figure: WearFigure): string {
  return `wear.${surface}.${figure}`;
}
