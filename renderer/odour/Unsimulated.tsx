// What the simulation leaves out, by name: a part of the formula, or all of it.
import type { Film } from '#domain/odour/species.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { useWords } from '#renderer/ui/words.ts';

interface UnsimulatedProps {
  readonly film: Film;
  /** Whether anything of the formula is smelled at any time. */
  readonly smells: boolean;
}

export function Unsimulated({ film, smells }: UnsimulatedProps) {
  const { say } = useWords();
  const naming = useNaming();
  const names = film.unknown.map(({ materialId }) => naming.material(materialId)).join(', ');
  if (!smells && names === '') return <p className="note">{say('odour.day.nothing')}</p>;
  if (names === '') return null;
  const isAll = film.species.every(({ carrier }) => carrier);
  return (
    <p className="note unsure">
      {say(isAll ? 'odour.day.unsimulated-all' : 'odour.day.unsimulated', { names })}
    </p>
  );
}
