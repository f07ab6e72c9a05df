// The sheet of an own material: what it is called and smells of, what is in it, and what its supplier stands for.
import { type RefObject, useRef, useState } from 'react';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { SideSheet } from '#renderer/ui/SideSheet.tsx';
import { useWords } from '#renderer/ui/words.ts';
import type { Finder } from './find-material.ts';
import { OwnChoice, OwnField } from './OwnField.tsx';
import { OwnParts } from './OwnParts.tsx';
import { type OwnModel, useOwnSheet } from './use-own-sheet.ts';

interface OwnSheetProps {
  /** The one to open; absent: a new one. */
  readonly ownId: string | undefined;
  readonly tables: Tables;
  readonly finder: Finder;
  readonly onClose: () => void;
}

export function OwnSheet({ ownId, tables, finder, onClose }: OwnSheetProps) {
  const { say } = useWords();
  const first = useRef<HTMLInputElement>(null);
  const model = useOwnSheet(ownId, tables);
  return (
    <SideSheet title={say('own.title')} first={first} onClose={onClose} onSave={model.save}>
      <Which model={model} tables={tables} />
      <Names model={model} first={first} />
      <OwnParts model={model} tables={tables} finder={finder} />
      <Statement model={model} />
      <Odour model={model} />
      <Foot key={model.draft.id ?? ''} model={model} />
    </SideSheet>
  );
}

interface PartProps {
  readonly model: OwnModel;
}

function Which({ model, tables }: PartProps & Pick<OwnSheetProps, 'tables'>) {
  const { say } = useWords();
  const { draft, choose } = model;
  if (tables.keptOwn.length === 0) return null;
  return (
    <div className="sec">
      <label className="fld wide">
        <span className="sr">{say('own.choose')}</span>
        <select
          className="grow"
          value={draft.id ?? ''}
          onChange={(event) => choose(event.currentTarget.value || undefined)}
        >
          <option value="">{say('own.new')}</option>
          {tables.keptOwn.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Icon name="open" small />
      </label>
    </div>
  );
}

function Names({
  model,
  first,
}: PartProps & { readonly first: RefObject<HTMLInputElement | null> }) {
  const { say } = useWords();
  return (
    <div className="sec own">
      <OwnField model={model} field="name" path="name" label={say('own.name')} inputRef={first} />
      <OwnField
        model={model}
        field="synonyms"
        path="synonyms"
        label={say('own.synonyms')}
        hint={say('own.synonyms-hint')}
      />
      <OwnField model={model} field="cas" path="cas" label={say('own.cas')} />
    </div>
  );
}

function Statement({ model }: PartProps) {
  const { say } = useWords();
  return (
    <Section title={say('own.statement')}>
      <p className="note">{say('own.statement-means')}</p>
      <div className="own">
        <OwnField
          model={model}
          field="supplier"
          path="statement.supplier"
          label={say('own.supplier')}
        />
        <OwnField
          model={model}
          field="dated"
          path="statement.dated"
          label={say('own.dated')}
          hint={say('own.dated-hint')}
        />
      </div>
    </Section>
  );
}

const NOTES = ['top', 'heart', 'base'] as const;

function Odour({ model }: PartProps) {
  const { say } = useWords();
  const naming = useNaming();
  const families = COLOUR_FAMILIES.map((one) => ({ value: one, name: naming.family(one) }));
  const notes = NOTES.map((one) => ({ value: one, name: say(`own.note-${one}`) }));
  return (
    <Section title={say('own.odour')}>
      <div className="own">
        <OwnChoice
          model={model}
          field="family"
          label={say('own.family')}
          choices={[{ value: '', name: say('own.no-family') }, ...families]}
        />
        <OwnField
          model={model}
          field="descriptors"
          path="descriptors"
          label={say('own.descriptors')}
          hint={say('own.synonyms-hint')}
        />
        <OwnChoice
          model={model}
          field="note"
          label={say('own.note')}
          choices={[{ value: '', name: say('own.no-note') }, ...notes]}
        />
        <OwnField model={model} field="impact" path="impact" label={say('own.impact')} isNumber />
        <OwnField
          model={model}
          field="price"
          path="priceEurPerKg"
          label={say('own.price')}
          isNumber
        />
      </div>
    </Section>
  );
}

/** Deleting is asked for twice. */
function Foot({ model }: PartProps) {
  const { say } = useWords();
  const [isSure, setSure] = useState(false);
  const { said, draft } = model;
  const isFault = said?.kind === 'fault';
  return (
    <div className="sec row wrap save">
      <span className="grow t12">
        <span role="alert" className="bad-text">
          {isFault ? said.text : ''}
        </span>
        <span role="status" className="mute">
          {said && !isFault ? said.text : ''}
        </span>
      </span>
      {draft.id === undefined ? null : (
        <button
          type="button"
          className="btn quiet"
          onClick={() => (isSure ? model.remove() : setSure(true))}
          onBlur={() => setSure(false)}
        >
          {say(isSure ? 'own.remove-sure' : 'own.remove')}
        </button>
      )}
      <button type="button" className="btn pri" onClick={model.save}>
        {say('own.save')}
        <kbd>Ctrl ↵</kbd>
      </button>
    </div>
  );
}
