// What the open figure is called.
import { substanceName } from '#renderer/safety/substance-name.ts';
import { useMoment } from '#renderer/ui/moment.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useTimeText } from '#renderer/ui/use-time-text.ts';
import { useWords } from '#renderer/ui/words.ts';
import { shownOf } from './shown.ts';
import type { WhyPanelProps } from './WhyPanel.tsx';

type Titled = Pick<
  WhyPanelProps,
  'target' | 'formula' | 'reading' | 'offers' | 'tables' | 'rowName'
>;

export function useWhyTitle(titled: Titled): string {
  const { target, formula, reading, offers, tables, rowName } = titled;
  const seconds = useMoment((moment) => moment.seconds);
  const { say, language } = useWords();
  const naming = useNaming();
  const timeText = useTimeText();
  switch (target.kind) {
    case 'row':
      return say('safety.trace.row-title', { line: target.path, material: rowName(target.path) });
    case 'substance': {
      const found = reading?.check.substances.find(({ standardId }) => standardId === target.id);
      const name = found ? substanceName(found, say, naming) : target.id;
      return say('safety.trace.substance-title', { name });
    }
    case 'dosage':
      return say('safety.trace.dosage-title', { category: reading?.check.category ?? '' });
    case 'allergen':
      return say('safety.eu.allergen-title', { name: target.name });
    case 'emotion':
      return say('app.emotion.trace', {
        axis: say(`emotion.axis.${target.axis}`),
        value: reading ? fixed(shownOf(reading, seconds, tables).emotion[target.axis], 2) : '',
      });
    case 'raise':
      return say('emotion.raise.title', { axis: say(`emotion.axis.${target.axis}`) });
    case 'family':
      return `${say('app.odour.family')}: ${naming.family(target.family)}`;
    case 'pyramid':
      return say('app.odour.pyramid');
    case 'strength':
      return say('odour.trace.strength', {
        time:
          target.seconds === 0
            ? say('odour.trace.first-breath')
            : say('odour.day.at', { time: timeText(target.seconds) }),
      });
    case 'physics':
      return say('odour.physics.title-of', { name: naming.material(target.materialId) });
    case 'cost':
      return say('app.odour.cost');
    case 'proposal': {
      const offer = offers.find(({ proposal }) => proposal.id === target.id);
      const letter = offer?.letter ?? '';
      const title = offer?.proposal.title[language] ?? '';
      return formula
        ? say('brief.compare-title', { letter, name: formula.name || say('recipe.untitled') })
        : say('brief.compare-alone', { letter, title });
    }
    case 'fix':
      return say('safety.fix.title');
    case 'mods':
      return say('recipe.mods.title');
    case 'compare':
      return say('recipe.mods.compare');
  }
}
