// The day of a formula as people read it: eight moments with strength, families and emotions, and where it turns.
import type { DescribeAnswer, Moment } from '#contract/emotion.ts';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import { filmCelsius, type Wear } from '#domain/odour/wear.ts';
import type { Naming } from './naming.ts';
import type { Say } from './speak.ts';
import { textTable } from './table.ts';

const MINUTE = 60;
const HOUR = 3600;
/** What is asked at a counter: at once, after a coffee, after lunch, after work, next morning. */
const READ_AT = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  24 * HOUR,
] as const;
const FAMILIES_SHOWN = 3;
const LEAST_SHARE = 0.05;

type Day = Pick<DescribeAnswer, 'timeline' | 'phases' | 'odour' | 'sillage'>;

/** Lines from the head of the day to what is in none of its figures. */
export function dayLines(
  { timeline, phases, odour, sillage }: Day,
  say: Say,
  naming: Naming,
): string[] {
  const { impact, tenacitySeconds, unknown, estimated } = odour;
  const names = unknown.map(naming.material).join(', ');
  if (!timeline) {
    const nothing = unknown.length > 0 ? 'odour.day.unsimulated-all' : 'odour.day.nothing';
    return [say(nothing, { names })];
  }
  const lasts = `${say('odour.day.lasts')} ${duration(tenacitySeconds, say)}`;
  return [
    head(odour.wear, say),
    momentTable(timeline, say, naming),
    ...phaseLine(phases ?? [], say),
    `${say('odour.day.impact')} ${figure(impact)} · ${lasts}`,
    ...(sillage ? [sillageLine(sillage, say)] : []),
    ...(unknown.length > 0 ? [say('odour.day.unsimulated', { names })] : []),
    say('terminal.describe.estimated', { ...estimated }),
  ];
}

function head(wear: Wear, say: Say): string {
  const worn = say(`odour.worn.${wear.surface}`);
  const film = { celsius: filmCelsius(wear), mg: wear.appliedMg, cm2: wear.areaCm2 };
  return say('terminal.describe.day', { worn, ...film });
}

function momentTable(timeline: readonly Moment[], say: Say, naming: Naming): string {
  const head = [
    say('odour.day.time'),
    say('odour.day.strength'),
    ...EMOTION_AXES.map((axis) => say(`emotion.axis.${axis}`)),
    say('odour.day.family'),
  ];
  const rows = READ_AT.map((seconds) => momentAt(timeline, seconds)).map(
    ({ seconds, strength, strengthBand: { low, high }, emotion, families }) => [
      duration(seconds, say),
      `${figure(strength)} (${figure(low)}–${figure(high)})`,
      ...EMOTION_AXES.map((axis) => (strength > 0 ? emotion[axis].toFixed(2) : '–')),
      leading(families, naming),
    ],
  );
  return textTable(head, rows, [0, 1, 2, 3, 4, 5]);
}

/** Between two of the day's times straight in log time: they are a factor of 1.27 apart. */
export function momentAt(timeline: readonly Moment[], seconds: number): Moment {
  const next = timeline.findIndex((one) => one.seconds >= seconds);
  const after = timeline.at(next) ?? timeline.at(-1);
  const before = timeline[Math.max(0, next - 1)] ?? after;
  if (!before || !after) throw new Error('a day has times');
  const span = Math.log(after.seconds / before.seconds);
  const share = span === 0 ? 1 : Math.log(seconds / before.seconds) / span;
  const between = (from: number, to: number) =>
    from + Math.min(1, Math.max(0, share)) * (to - from);
  const named = <Name extends string>(
    from: Readonly<Record<Name, number>>,
    to: Readonly<Record<Name, number>>,
    names: readonly Name[],
  ) =>
    Object.fromEntries(names.map((name) => [name, between(from[name], to[name])])) as Record<
      Name,
      number
    >;
  return {
    seconds,
    strength: between(before.strength, after.strength),
    strengthBand: named(before.strengthBand, after.strengthBand, ['low', 'high']),
    emotion: named(before.emotion, after.emotion, EMOTION_AXES),
    families: named(before.families, after.families, COLOUR_FAMILIES),
    evaporatedMg: between(before.evaporatedMg, after.evaporatedMg),
  };
}

function leading(families: Moment['families'], naming: Naming): string {
  return COLOUR_FAMILIES.filter((family) => families[family] >= LEAST_SHARE)
    .toSorted((a, b) => families[b] - families[a])
    .slice(0, FAMILIES_SHOWN)
    .map((family) => `${naming.family(family)} ${(100 * families[family]).toFixed(0)}`)
    .join(', ');
}

/** `Sillage in still air: 9 cm after 1 min, 85 cm after 1 h`. */
function sillageLine({ moments }: NonNullable<Day['sillage']>, say: Say): string {
  const parts = moments.map(({ seconds, reachMetres }) =>
    say('terminal.describe.reach', {
      centimetres: (100 * reachMetres).toFixed(0),
      time: duration(seconds, say),
    }),
  );
  return say('terminal.describe.sillage', { parts: parts.join(', ') });
}

const PHASE_NAMES = { 2: ['top', 'base'], 3: ['top', 'heart', 'base'] } as const;

/** `Opening until 4 min, heart until 2 h, then drydown`; a last phase that ends before the day does says when. */
function phaseLine(phases: NonNullable<Day['phases']>, say: Say): string[] {
  const { length } = phases;
  if (length === 1) return [say('odour.phase.one')];
  if (length !== 2 && length !== 3) return [];
  const names = PHASE_NAMES[length];
  const parts = phases.map(({ toSeconds }, at) => {
    const phase = say(`odour.phase.${names[at] ?? 'base'}`);
    const last = toSeconds >= (READ_AT.at(-1) ?? 0) * 0.999;
    if (last) return say('odour.phase.last', { phase });
    return say('odour.phase.until', { phase, time: duration(toSeconds, say) });
  });
  const line = parts.join(', ');
  return [line.charAt(0).toUpperCase() + line.slice(1)];
}

/** Two digits, as the estimate allows. */
function figure(value: number): string {
  if (value >= 9.95) return value.toFixed(0);
  return value.toFixed(1);
}

function duration(seconds: number, say: Say): string {
  if (seconds < MINUTE) return say('odour.time.seconds', { count: counted(seconds) });
  if (seconds < HOUR) return say('odour.time.minutes', { count: counted(seconds / MINUTE) });
  return say('odour.time.hours', { count: counted(seconds / HOUR) });
}

/** One decimal below ten where there is one to show. */
function counted(count: number): string {
  return count < 9.95 ? String(Number(count.toFixed(1))) : count.toFixed(0);
}
