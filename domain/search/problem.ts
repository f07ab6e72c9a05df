// One request made ready for the search: who may play, what is wanted, what may not be exceeded.
import { COLOUR_FAMILIES, type Material } from '#domain/catalogue/material.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import type { LinearLimits } from '#domain/safety/linear.ts';
import type { Library } from './library.ts';
import { type IntegerLimits, integerLimits, mostUnits } from './limits.ts';
import { type Palette, type PaletteItem, WHOLE } from './palette.ts';
import type { ComposeNote, ComposeRequest } from './proposal.ts';
import { ODOROUS_SHARE } from './target-tables.ts';

export interface Problem {
  readonly request: ComposeRequest;
  readonly palette: Palette;
  readonly limits: IntegerLimits;
  /** What the composer may take of its own accord. */
  readonly candidates: readonly PaletteItem[];
  readonly musts: readonly PaletteItem[];
  /** Units no item may exceed here: its usual most, or what the law leaves. Indexed by `at`. */
  readonly most: Float64Array;
  readonly carrier: Material;
  readonly emotion: Float64Array;
  readonly emotionWeight: Float64Array;
  readonly families: Float64Array;
  readonly words: readonly { readonly word: string; readonly weight: number }[];
  /** Per item, its share of each wanted word; indexed by `at`. */
  readonly wordShares: readonly Float64Array[];
  /** The same for each part an item evaporates as; indexed by `at`, then by part. */
  readonly partWords: readonly (readonly Float64Array[])[];
  readonly pyramid: Float64Array;
  readonly odorousUnits: number;
  readonly budgetEurPerKg: number | undefined;
  readonly library: Library;
}

export interface ProblemDeps {
  readonly palette: Palette;
  readonly limits: LinearLimits;
  /** Ids that the EU lists ban outright. */
  readonly banned: ReadonlySet<string>;
  readonly library: Library;
}

export interface StatedProblem {
  readonly problem: Problem | undefined;
  readonly notes: readonly ComposeNote[];
}

/** Compiles a request. Without an allowed carrier, or with a must that cannot be kept, there is no problem to solve. */
export function stateProblem(request: ComposeRequest, deps: ProblemDeps): StatedProblem {
  const { palette } = deps;
  const { target } = request;
  const limits = integerLimits(deps.limits, request.dosagePercent);
  const budgetEurPerKg = request.budgetEurPerKg ?? target.budgetEurPerKg;
  const carrier = chooseCarrier(palette, limits, budgetEurPerKg);
  if (!carrier) return { problem: undefined, notes: [carrierNote(budgetEurPerKg)] };
  const most = Float64Array.from(palette.items, (item) => {
    const row = limits.row(item.material.id);
    return row ? Math.min(item.maxUnits, mostUnits(row, limits)) : 0;
  });
  const avoid = new Set([...request.avoid, ...target.avoid]);
  const allowed = request.allowed && new Set(request.allowed);
  const context = { request, deps, most, avoid, allowed, carrier, budgetEurPerKg };
  const { musts, notes } = readMusts(context);
  if (notes.length > 0) return { problem: undefined, notes };
  const candidates = palette.items.filter((item) => isCandidate(item, context));
  const words = Object.entries(target.words).map(([word, weight]) => ({ word, weight }));
  const problem: Problem = {
    request,
    palette,
    limits,
    candidates,
    musts,
    most,
    carrier,
    emotion: Float64Array.from(EMOTION_AXES, (axis) => target.emotion[axis]),
    emotionWeight: Float64Array.from(EMOTION_AXES, (axis) => target.emotionWeight[axis]),
    families: Float64Array.from(COLOUR_FAMILIES, (family) => target.families[family]),
    words,
    wordShares: palette.items.map((item) =>
      Float64Array.from(words, ({ word }) => item.words.get(word) ?? 0),
    ),
    partWords: partWordsOf(palette, words),
    pyramid: Float64Array.of(target.pyramid.top, target.pyramid.heart, target.pyramid.base),
    odorousUnits: Math.round(ODOROUS_SHARE[target.strength] * WHOLE),
    budgetEurPerKg,
    library: deps.library,
  };
  return { problem, notes };
}

/** A part is heard in its material's own words and in its constituent's, by their shares. */
function partWordsOf(palette: Palette, words: Problem['words']): Problem['partWords'] {
  return palette.items.map(({ parts }) =>
    parts.map(({ voices }) =>
      Float64Array.from(words, ({ word }) =>
        voices.reduce(
          (sum, { id, share }) => sum + share * (palette.wordsOf(id).get(word) ?? 0),
          0,
        ),
      ),
    ),
  );
}

function carrierNote(budget: number | undefined): ComposeNote {
  if (budget === undefined) return { code: 'none-found', params: {} };
  return { code: 'budget-too-low', params: { budget } };
}

interface Context {
  readonly request: ComposeRequest;
  readonly deps: ProblemDeps;
  readonly most: Float64Array;
  readonly carrier: Material;
  readonly avoid: ReadonlySet<string>;
  readonly allowed: ReadonlySet<string> | undefined;
  readonly budgetEurPerKg: number | undefined;
}

/** An unrestricted solvent of known composition, priced when there is a budget. */
function chooseCarrier(
  palette: Palette,
  limits: IntegerLimits,
  budgetEurPerKg: number | undefined,
): Material | undefined {
  return palette.carriers.find(({ id, priceEurPerKg }) => {
    const free = limits.row(id)?.index.length === 0;
    return free && (budgetEurPerKg === undefined || (priceEurPerKg ?? WHOLE) < budgetEurPerKg);
  });
}

function isCandidate(item: PaletteItem, { most, avoid, allowed, deps, request }: Context): boolean {
  const { id } = item.material;
  if (!item.volunteers || avoid.has(id) || deps.banned.has(id)) return false;
  if (allowed && !allowed.has(id)) return false;
  if ((most[item.at] ?? 0) < 1) return false;
  const { excludedFamilies, excludedWords } = request.target;
  const names = ` ${id.replaceAll('-', ' ')} `;
  return !(
    excludedFamilies.some((family) => smellsOfFamily(item, family)) ||
    excludedWords.some((word) => item.words.has(word) || names.includes(` ${word} `))
  );
}

/** What "without musk" leaves out: the family itself, and what leads with its word. */
function smellsOfFamily(item: PaletteItem, family: (typeof COLOUR_FAMILIES)[number]): boolean {
  if (item.mainFamily === family || (item.words.get(family) ?? 0) >= 0.12) return true;
  return (item.families[COLOUR_FAMILIES.indexOf(family)] ?? 0) >= 0.25;
}

function readMusts(context: Context): { musts: PaletteItem[]; notes: ComposeNote[] } {
  const { request } = context;
  const ids = [...new Set([...request.target.must, ...request.must])];
  const musts: PaletteItem[] = [];
  const notes: ComposeNote[] = [];
  for (const id of ids) {
    const item = context.deps.palette.byId.get(id);
    const code = item ? refusal(item, context) : outsidePalette(id, context);
    if (code) {
      const params = {
        category: request.category,
        dosage: request.dosagePercent,
        budget: context.budgetEurPerKg ?? 0,
      };
      notes.push({ code, materialId: id, params });
    } else if (item) musts.push(item);
  }
  return { musts, notes };
}

function refusal(item: PaletteItem, context: Context): ComposeNote['code'] | undefined {
  const { material } = item;
  const { deps, avoid, most, carrier, budgetEurPerKg } = context;
  if (avoid.has(material.id)) return 'must-avoided';
  const refused = deps.limits.refused.get(material.id);
  if (refused === 'prohibited' || deps.banned.has(material.id)) return 'must-prohibited';
  if (refused === 'unknown' || !deps.limits.rows.has(material.id)) {
    return 'must-unknown-composition';
  }
  if ((most[item.at] ?? 0) < 1) return 'must-limited';
  if (budgetEurPerKg === undefined) return undefined;
  if (material.priceEurPerKg === undefined) return 'must-unpriced';
  const carrierPrice = carrier.priceEurPerKg ?? 0;
  const dearer = (material.priceEurPerKg - carrierPrice) / WHOLE;
  return dearer > budgetEurPerKg - carrierPrice ? 'must-over-budget' : undefined;
}

function outsidePalette(id: string, { deps }: Context): ComposeNote['code'] {
  const refused = deps.limits.refused.get(id);
  if (refused === 'prohibited') return 'must-prohibited';
  if (refused === 'unknown') return 'must-unknown-composition';
  return deps.limits.rows.has(id) ? 'must-not-composable' : 'must-not-in-catalogue';
}
