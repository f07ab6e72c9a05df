// Top, heart and base in one line, by mass or by what is perceived.
import type { Pyramid } from '#domain/odour/pyramid.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

interface PyramidRowProps {
  readonly title: string;
  readonly pyramid: Pyramid;
}

export function PyramidRow({ title, pyramid }: PyramidRowProps) {
  const { say } = useWords();
  return (
    <div className="row t12 gap12">
      <span className="mute">{title}</span>
      {(['top', 'heart', 'base'] as const).map((note) => (
        <span key={note} className="nowrap">
          <span className="mute">{say(`app.odour.${note}`)}</span>{' '}
          <Figure
            className="strong"
            name={`${say(`app.odour.${note}`)} ${fixed(pyramid[note] * 100, 0)} %`}
            why={{ kind: 'pyramid' }}
          >
            {fixed(pyramid[note] * 100, 0)}
          </Figure>
        </span>
      ))}
    </div>
  );
}
