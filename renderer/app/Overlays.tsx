// What lies over the panes for a while: a side sheet, the palette, the list of keys.
import { flushSync } from 'react-dom';
import type { Tables } from '#renderer/bridge/tables.ts';
import { OwnSheet } from '#renderer/catalogue/OwnSheet.tsx';
import { PreferSheet } from '#renderer/feedback/PreferSheet.tsx';
import { RatingSheet } from '#renderer/feedback/RatingSheet.tsx';
import { AbSection } from '#renderer/learning/AbSection.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { CommandPalette } from './CommandPalette.tsx';
import { isUnkept } from './keeping.ts';
import { Shortcuts } from './Shortcuts.tsx';
import type { Hands } from './use-hands.ts';
import type { useWindowKeys } from './use-window-keys.ts';
import type { WorkbenchModel } from './use-workbench.ts';
import { toCompose } from './view.ts';

interface OverlaysProps {
  readonly model: WorkbenchModel;
  readonly tables: Tables;
  readonly hands: Hands;
  readonly open: ReturnType<typeof useWindowKeys>;
}

export function Overlays({ model, tables, hands, open }: OverlaysProps) {
  return (
    <>
      {open.palette ? (
        <CommandPalette
          model={model}
          acts={open.acts}
          table={tables.safety}
          own={tables.keptOwn}
          toAdd={() => {
            flushSync(toCompose);
            hands.add.current?.focus();
          }}
          addMaterial={(id) => hands.addItem({ kind: 'material', ref: id })}
          onClose={() => open.setPalette(false)}
        />
      ) : null}
      {open.help ? <Shortcuts onClose={() => open.setHelp(false)} /> : null}
    </>
  );
}

/** In the columns, so that it covers the inspector and nothing else. */
export function OpenSheet({ model, tables, open }: Omit<OverlaysProps, 'hands'>) {
  const { say, language } = useWords();
  const { draft } = model;
  const close = () => open.setSheet(undefined);
  if (open.sheet === 'prefer') {
    const proposals = model.brief.run.offers.map(({ letter, proposal }) => ({
      ...{ id: proposal.id, letter, title: proposal.title[language] },
    }));
    return (
      <PreferSheet
        currentId={draft?.place.headId}
        proposals={proposals}
        soFar={(one, other) => <AbSection first={one} others={[other]} />}
        onClose={close}
      />
    );
  }
  if (typeof open.sheet === 'object') {
    const { ownId } = open.sheet;
    return (
      <OwnSheet
        key={ownId ?? ''}
        ownId={ownId}
        tables={tables}
        finder={model.finder}
        onClose={close}
      />
    );
  }
  if (open.sheet !== 'rate') return null;
  const { formulaId = '', headId, number } = draft?.place ?? {};
  const name = draft?.formula.name ?? '';
  return (
    <RatingSheet
      key={formulaId}
      subject={{
        ...{ formulaId, headId, number },
        name: name === '' && draft ? say('recipe.untitled') : name,
        isBehind: draft !== undefined && isUnkept(draft),
      }}
      descriptors={tables.catalogue.descriptors}
      onClose={close}
    />
  );
}
