// Says that the list holds what smells like one material, and gives the whole list back.
import type { Material } from '#domain/catalogue/material.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { useWords } from '#renderer/ui/words.ts';

interface LikeMarkProps {
  readonly material: Material;
  readonly onClear: () => void;
}

export function LikeMark({ material, onClear }: LikeMarkProps) {
  const { say } = useWords();
  const naming = useNaming();
  return (
    <button type="button" className="li on" title={say('catalogue.like.all')} onClick={onClear}>
      <span className="ell">
        {say('catalogue.like.title', { name: naming.material(material.id) })}
      </span>
      <span className="r">
        <Icon name="remove" small />
      </span>
    </button>
  );
}
