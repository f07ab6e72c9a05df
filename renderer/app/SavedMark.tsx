// How much of the open formula is kept: the time of the last durable write, or why there is none.
import { useEffect, useState } from 'react';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useWhy } from '#renderer/ui/why.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { Draft } from './draft-history.ts';
import { isUnkept } from './keeping.ts';

/** A save that takes less is not worth a word. */
const LATE_MS = 900;

/** Twenty-four hours with colons, the same in both languages. */
const CLOCK = 'en-GB';

export function SavedMark({ draft }: { readonly draft: Draft }) {
  const { say } = useWords();
  const openWhy = useWhy();
  const { place, formula } = draft;
  const unkept = isUnkept(draft);
  const late = useLate(unkept ? formula : undefined);
  if (place.problem !== undefined && unkept) {
    return (
      <span className="over strong" role="alert" data-saved="problem">
        {say(`app.status.not-kept.${place.problem}`)}
      </span>
    );
  }
  if (late) return <span data-saved="late">{say('app.status.saving-late')}</span>;
  if (place.savedAt === undefined) {
    return <span data-saved="none">{unkept ? '' : say('app.status.nothing-to-save')}</span>;
  }
  const time = new Date(place.savedAt).toLocaleTimeString(CLOCK);
  return (
    <button
      type="button"
      className="btn quiet t11"
      title={say('recipe.mods.title')}
      data-saved={unkept ? 'soon' : 'kept'}
      onClick={() => openWhy({ kind: 'mods' })}
    >
      <Icon name="saved" small />
      {say('app.status.saved', { time, mod: place.number ?? 1 })}
    </button>
  );
}

/** True once `what` has been there, unchanged, for a while. */
function useLate(what: unknown): boolean {
  const [late, setLate] = useState<unknown>();
  useEffect(() => {
    if (what === undefined) return;
    const timer = setTimeout(() => setLate(what), LATE_MS);
    return () => clearTimeout(timer);
  }, [what]);
  return what !== undefined && late === what;
}
