// What a recipe smells of over its day, fast enough to ask at every step of a search: the same film, three moments.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import { clockAfter, clockAt } from '#domain/odour/evaporate.ts';
import { filmRate, neatOdourValue } from '#domain/odour/kernel.ts';
import { READOUT_SECONDS, READOUTS } from '#domain/odour/readouts.ts';
import { vapourPressure } from '#domain/odour/species.ts';
import { filmCelsius, WEARS } from '#domain/odour/wear.ts';
import { type PaletteItem, WHOLE } from './palette.ts';
import type { Problem } from './problem.ts';
import type { Part } from './species-table.ts';

/** What is read from a recipe in one pass; reused between readings. */
export interface Reading {
  readonly families: Float64Array;
  readonly pull: Float64Array;
  /** Mass by phase. */
  readonly phase: Float64Array;
  readonly words: Float64Array;
  /** Families at each readout, unscaled by its say: readouts x families, each row summing to 1 or all 0. */
  readonly familiesByReadout: Float64Array;
  /** Largest share of what is perceived that one material has. */
  dominance: number;
  reluctance: number;
}

const WEAR = WEARS.skin;

/** Reads recipes of one problem into `reading`. It keeps buffers between readings and no other memory. */
export class Nose {
  readonly reading: Reading;
  readonly #problem: Problem;
  readonly #rate = filmRate(WEAR);
  readonly #gramsPerUnit: number;
  readonly #ethanolMoles: number;
  readonly #ethanol: readonly Part[];
  readonly #carrier: readonly Part[];
  readonly #pressure: Float64Array;
  readonly #neat: Float64Array;
  readonly #exponent: Float64Array;
  /** By slot of the species table. */
  readonly #molesBySlot: Float64Array;
  readonly #heardBySlot: Float64Array;
  /** The same at each readout alone. */
  readonly #heardAtReadout: readonly Float64Array[];
  readonly #active: Int32Array;
  #count = 0;
  /** Where Newton starts at each readout: the clocks of carrier and ethanol alone. */
  readonly #guess: Float64Array;
  readonly #left: Float64Array;
  readonly #psi: Float64Array;

  constructor(problem: Problem) {
    this.#problem = problem;
    const { species } = problem.palette;
    this.#ethanol = species.partsOf('ethanol') ?? [];
    this.#carrier = species.partsOf(problem.carrier.id) ?? [];
    const { properties, carrier } = species;
    const productGrams = WEAR.appliedMg / 1000;
    const dosage = problem.request.dosagePercent / 100;
    this.#gramsPerUnit = (productGrams * dosage) / WHOLE;
    this.#ethanolMoles = productGrams * (1 - dosage) * (this.#ethanol[0]?.molesPerGram ?? 0);
    const celsius = filmCelsius(WEAR);
    this.#pressure = Float64Array.from(properties, (one) => vapourPressure(one, celsius));
    this.#neat = Float64Array.from(properties, (one, at) =>
      carrier[at] ? Number.NEGATIVE_INFINITY : neatOdourValue(one, celsius),
    );
    this.#exponent = Float64Array.from(properties, ({ exponent }) => exponent.value);
    this.#molesBySlot = new Float64Array(properties.length);
    this.#heardBySlot = new Float64Array(properties.length);
    this.#heardAtReadout = READOUTS.map(() => new Float64Array(properties.length));
    this.#active = new Int32Array(properties.length);
    this.#left = new Float64Array(properties.length);
    this.#psi = new Float64Array(properties.length);
    this.#guess = this.#guessOf([...this.#carrier, ...this.#ethanol]);
    this.reading = {
      families: new Float64Array(COLOUR_FAMILIES.length),
      pull: new Float64Array(EMOTION_AXES.length),
      phase: new Float64Array(3),
      words: new Float64Array(problem.words.length),
      familiesByReadout: new Float64Array(READOUTS.length * COLOUR_FAMILIES.length),
      dominance: 0,
      reluctance: 0,
    };
  }

  /** Reads whole units of palette items, the rest of the concentrate being the problem's carrier. */
  read(items: readonly PaletteItem[], units: readonly number[]): void {
    this.#fill(items, units);
    this.#smell();
    this.#tell(items, units);
    this.#clear();
  }

  #guessOf(parts: readonly Part[]): Float64Array {
    const moles = parts.map(({ slot, molesPerGram }) =>
      slot === this.#ethanol[0]?.slot
        ? this.#ethanolMoles
        : WHOLE * this.#gramsPerUnit * molesPerGram,
    );
    const pressure = parts.map(({ slot }) => this.#pressure[slot] ?? 0);
    const film = {
      moles: Float64Array.from(moles),
      pressure: Float64Array.from(pressure),
      ...this.#rate,
    };
    return clockAt(film, READOUT_SECONDS);
  }

  #fill(items: readonly PaletteItem[], units: readonly number[]): void {
    let total = 0;
    for (let at = 0; at < items.length; at += 1) {
      const amount = units[at] ?? 0;
      total += amount;
      for (const part of items[at]?.parts ?? []) {
        this.#put(part.slot, amount * this.#gramsPerUnit * part.molesPerGram);
      }
    }
    for (const part of this.#carrier) {
      this.#put(part.slot, (WHOLE - total) * this.#gramsPerUnit * part.molesPerGram);
    }
    for (const part of this.#ethanol) this.#put(part.slot, this.#ethanolMoles);
  }

  #put(slot: number, moles: number): void {
    if (!(moles > 0)) return;
    const before = this.#molesBySlot[slot] ?? 0;
    if (before === 0) {
      this.#active[this.#count] = slot;
      this.#count += 1;
    }
    this.#molesBySlot[slot] = before + moles;
  }

  /** Shares of what is perceived by slot, over the three readouts with their say. */
  #smell(): void {
    const moles = new Float64Array(this.#count);
    const pressure = new Float64Array(this.#count);
    for (let at = 0; at < this.#count; at += 1) {
      const slot = this.#active[at] ?? 0;
      moles[at] = this.#molesBySlot[slot] ?? 0;
      pressure[at] = this.#pressure[slot] ?? 0;
      this.#heardBySlot[slot] = 0;
    }
    const film = { moles, pressure, ...this.#rate };
    let say = 0;
    for (let time = 0; time < READOUTS.length; time += 1) {
      const { seconds = 0, weight = 0 } = READOUTS[time] ?? {};
      const clock = clockAfter(film, seconds, this.#guess[time] ?? 0);
      const total = this.#perceive(film, clock);
      const now = this.#heardAtReadout[time];
      if (total > 0) say += weight;
      for (let at = 0; at < this.#count; at += 1) {
        const slot = this.#active[at] ?? 0;
        const heard = total > 0 ? (this.#psi[at] ?? 0) / total : 0;
        if (now) now[slot] = heard;
        this.#heardBySlot[slot] = (this.#heardBySlot[slot] ?? 0) + heard * weight;
      }
    }
    if (say === 0) return;
    for (let at = 0; at < this.#count; at += 1) {
      const slot = this.#active[at] ?? 0;
      this.#heardBySlot[slot] = (this.#heardBySlot[slot] ?? 0) / say;
    }
  }

  /** ψ of every active species at a clock value; returns their sum. See `perceivedAt`. */
  #perceive(film: { moles: Float64Array; pressure: Float64Array; sink: number }, clock: number) {
    let total = film.sink;
    for (let at = 0; at < this.#count; at += 1) {
      const left = (film.moles[at] ?? 0) * Math.exp(-(film.pressure[at] ?? 0) * clock);
      this.#left[at] = left;
      total += left;
    }
    let sum = 0;
    for (let at = 0; at < this.#count; at += 1) {
      const slot = this.#active[at] ?? 0;
      const value = (this.#neat[slot] ?? 0) + Math.log((this.#left[at] ?? 0) / total);
      const psi = value > 0 ? Math.exp((this.#exponent[slot] ?? 0) * value) - 1 : 0;
      this.#psi[at] = psi;
      sum += psi;
    }
    return sum;
  }

  /** Fills `reading.familiesByReadout` for the recipe just read; asked for by those who look at the day, not only its sum. */
  readReadouts(items: readonly PaletteItem[], units: readonly number[]): void {
    const rows = this.reading.familiesByReadout;
    const width = COLOUR_FAMILIES.length;
    rows.fill(0);
    this.#fill(items, units);
    this.#heardAtReadout.forEach((heard, time) => {
      const row = rows.subarray(time * width, (time + 1) * width);
      items.forEach((item, at) => {
        for (const part of item.parts) {
          const moles = (units[at] ?? 0) * this.#gramsPerUnit * part.molesPerGram;
          const share = moles / (this.#molesBySlot[part.slot] || 1);
          const one = (heard[part.slot] ?? 0) * share;
          if (one > 0) addScaled(row, part.families, one);
        }
      });
      let known = 0;
      for (const share of row) known += share;
      if (known > 0) scale(row, 1 / known);
    });
    this.#clear();
  }

  #clear(): void {
    for (let at = 0; at < this.#count; at += 1) this.#molesBySlot[this.#active[at] ?? 0] = 0;
    this.#count = 0;
  }

  #tell(items: readonly PaletteItem[], units: readonly number[]): void {
    const into = this.reading;
    into.families.fill(0);
    into.pull.fill(0);
    into.phase.fill(0);
    into.words.fill(0);
    into.dominance = 0;
    into.reluctance = 0;
    let mass = 0;
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at];
      const amount = units[at] ?? 0;
      if (!item || amount <= 0) continue;
      mass += amount;
      const heard = this.#tellItem(item, amount);
      into.dominance = Math.max(into.dominance, heard);
      into.reluctance += heard * item.reluctance;
    }
    if (mass > 0) scale(into.phase, 1 / mass);
    let known = 0;
    for (const share of into.families) known += share;
    if (known > 0) scale(into.families, 1 / known);
  }

  #tellItem(item: PaletteItem, amount: number): number {
    const { families, pull, words, phase } = this.reading;
    const partWords = this.#problem.partWords[item.at] ?? [];
    let heard = 0;
    for (let at = 0; at < item.parts.length; at += 1) {
      const part = item.parts[at];
      if (!part) continue;
      phase[part.phase] = (phase[part.phase] ?? 0) + amount * part.massShare;
      const moles = amount * this.#gramsPerUnit * part.molesPerGram;
      const share = moles / (this.#molesBySlot[part.slot] ?? 1);
      const one = (this.#heardBySlot[part.slot] ?? 0) * share;
      if (one === 0) continue;
      heard += one;
      addScaled(families, part.families, one);
      addScaled(pull, part.pull, one);
      const said = partWords[at];
      if (said) addScaled(words, said, one);
    }
    return heard;
  }
}

function addScaled(into: Float64Array, from: Float64Array, by: number): void {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) + (from[at] ?? 0) * by;
}

function scale(values: Float64Array, by: number): void {
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) * by;
}
