// The materials that would raise an emotion, as a table of text.
import type { RaiseAnswer } from '#contract/emotion.ts';
import { EMOTION_AXES, type EmotionAxis } from '#domain/emotion/emotion.ts';
import type { Naming } from './naming.ts';
import type { Say } from './speak.ts';
import { floored, textTable } from './table.ts';

export function printRaises(
  { verdict, raises }: RaiseAnswer,
  axis: EmotionAxis,
  say: Say,
  naming: Naming,
): string {
  const name = say(`emotion.axis.${axis}`);
  const title = say('emotion.raise.title', { axis: name });
  const isLegal = verdict === 'compliant' || verdict === 'near';
  if (raises.length === 0) {
    return [title, `  ${say(isLegal ? 'emotion.raise.none' : 'emotion.raise.not-legal')}`].join(
      '\n',
    );
  }
  const others = EMOTION_AXES.filter((one) => one !== axis);
  const changed = (one: EmotionAxis) =>
    say('emotion.raise.change', { axis: say(`emotion.axis.${one}`) });
  const head = [
    ...[say('emotion.raise.material'), say('emotion.raise.dose'), changed(axis)],
    ...others.map(changed),
    ...[say('emotion.raise.verdict'), say('emotion.raise.dosage'), say('emotion.raise.cost')],
  ];
  const rows = raises.map((one) => [
    ...[naming.material(one.materialId), one.percent.toFixed(2), signed(one.change[axis], 3)],
    ...others.map((other) => signed(one.change[other], 3)),
    ...[say(`safety.verdict.${one.verdict}`), floored(one.maxDosagePercent, 2)],
    one.costChangeEurPerKg === undefined ? '–' : signed(one.costChangeEurPerKg, 1),
  ]);
  return [
    title,
    `  ${say('emotion.raise.note')}`,
    textTable(head, rows, [1, 2, 3, 4, 5, 7, 8]),
  ].join('\n');
}

function signed(value: number, places: number): string {
  const text = value.toFixed(places);
  return Number(text) > 0 ? `+${text}` : text;
}
