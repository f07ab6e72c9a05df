// What there is: formulas open and kept, published accords, and the materials, found by name, CAS or Hangul.
import { memo, type RefObject, useDeferredValue, useMemo, useState } from 'react';
import { FIRST_BRANCH } from '#contract/recipe-store.ts';
import { foldFamily } from '#domain/catalogue/family.ts';
import {
  COLOUR_FAMILIES,
  type ColourFamily,
  type Material,
  type PublishedAccord,
} from '#domain/catalogue/material.ts';
import { plainName } from '#domain/catalogue/name.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import type { VerdictWord } from '#domain/safety/report.ts';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { Briefs, type ListedBrief } from './Briefs.tsx';
import type { Finder } from './find-material.ts';
import { Group } from './Group.tsx';
import { LikeMark } from './LikeMark.tsx';
import { MaterialList } from './MaterialList.tsx';
import { useLike } from './use-like.ts';

export interface ListedFormula {
  readonly key: string;
  readonly name: string;
  readonly branch: string;
  /** Absent while it is not open, or nothing is weighed. */
  readonly verdict: VerdictWord | undefined;
  readonly rows: number;
  /** Known once it is open. */
  readonly category: string | undefined;
  /** Milliseconds since 1970; absent before it is kept. */
  readonly savedAt: number | undefined;
  readonly isCurrent: boolean;
  readonly choose: () => void;
}

interface LibraryProps {
  readonly briefs: readonly ListedBrief[];
  readonly onNewBrief: () => void;
  readonly formulas: readonly ListedFormula[];
  readonly accords: readonly PublishedAccord[];
  readonly finder: Finder;
  readonly odour: OdourIndex;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onNew: () => void;
  readonly onAccord: (accord: PublishedAccord) => void;
  readonly onMaterial: (material: Material) => void;
  readonly onOwn: () => void;
}

export function Library(props: LibraryProps) {
  const { finder, odour, accords, searchRef, onAccord, onMaterial } = props;
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  return (
    <>
      <SearchField query={query} onQuery={setQuery} inputRef={searchRef} />
      <Briefs briefs={props.briefs} asked={asked} onNew={props.onNewBrief} />
      <Formulas formulas={props.formulas} asked={asked} onNew={props.onNew} />
      <Accords accords={accords} asked={asked} onOpen={onAccord} />
      <Materials
        finder={finder}
        asked={asked}
        odour={odour}
        onPick={onMaterial}
        onOwn={props.onOwn}
      />
    </>
  );
}

interface AccordsProps {
  readonly accords: readonly PublishedAccord[];
  readonly asked: string;
  readonly onOpen: (accord: PublishedAccord) => void;
}

const Accords = memo(function Accords({ accords, asked, onOpen }: AccordsProps) {
  const { say } = useWords();
  const found = accords.filter(({ name, nameKo = '' }) =>
    plainName(`${name} ${nameKo}`).includes(plainName(asked)),
  );
  return (
    <Group
      title={say('catalogue.accords')}
      aside={fixed(found.length, 0)}
      startsOpen={false}
      opens={asked !== ''}
    >
      <ul className="scroll short">
        {found.map((accord) => (
          <AccordItem key={accord.id} accord={accord} onOpen={onOpen} />
        ))}
      </ul>
    </Group>
  );
});

interface MaterialsProps {
  readonly finder: Finder;
  readonly asked: string;
  readonly odour: OdourIndex;
  readonly onPick: (material: Material) => void;
  readonly onOwn: () => void;
}

const Materials = memo(function Materials(props: MaterialsProps) {
  const { finder, asked, odour, onPick, onOwn } = props;
  const { say } = useWords();
  const [family, setFamily] = useState<ColourFamily>();
  const { like, likeThese, setLike } = useLike(asked, odour);
  const materials = useMemo(
    () =>
      (likeThese ?? finder.materials(asked)).filter(
        (one) => !family || foldFamily(one.family) === family,
      ),
    [likeThese, finder, asked, family],
  );
  const all = finder.materials('').length;
  return (
    <Group
      title={say('catalogue.materials')}
      aside={say('catalogue.found', { found: fixed(materials.length, 0), all: fixed(all, 0) })}
      startsOpen
      grows
    >
      {like ? <LikeMark material={like} onClear={() => setLike(undefined)} /> : null}
      <FamilyFilter family={family} onChange={setFamily} />
      {materials.length === 0 ? <p className="note inset">{say('catalogue.none-found')}</p> : null}
      <MaterialList materials={materials} onPick={onPick} onLike={setLike} />
      <button type="button" className="li mute" onClick={onOwn}>
        <Icon name="add" small />
        {say('own.new-short')}
      </button>
    </Group>
  );
});

interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

function SearchField({ query, onQuery, inputRef }: SearchFieldProps) {
  const { say } = useWords();
  return (
    <search className="sec row searchbar">
      <label className="find grow">
        <Icon name="find" />
        <input
          ref={inputRef}
          type="search"
          className="grow t12"
          aria-label={say('catalogue.search')}
          placeholder={say('catalogue.search')}
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
        />
        <kbd>/</kbd>
      </label>
    </search>
  );
}

type FormulasProps = Pick<LibraryProps, 'formulas' | 'onNew'> & { readonly asked: string };

function Formulas({ formulas, asked, onNew }: FormulasProps) {
  const { say } = useWords();
  const found = formulas.filter(({ name }) => plainName(name).includes(plainName(asked)));
  return (
    <Group title={say('catalogue.formulas')} aside={fixed(found.length, 0)} startsOpen>
      {formulas.length === 0 ? <p className="note inset">{say('catalogue.no-formulas')}</p> : null}
      <ul className="scroll short">
        {found.map(({ key, ...formula }) => (
          <FormulaItem key={key} {...formula} />
        ))}
      </ul>
      {formulas.length === 0 ? null : (
        <button type="button" className="li mute" onClick={onNew}>
          <Icon name="add" small />
          {say('recipe.untitled')}
        </button>
      )}
    </Group>
  );
}

function FormulaItem({
  name,
  branch,
  verdict,
  rows,
  isCurrent,
  choose,
}: Omit<ListedFormula, 'key'>) {
  const { say } = useWords();
  return (
    <li>
      <button
        type="button"
        className={isCurrent ? 'li on' : 'li'}
        aria-current={isCurrent || undefined}
        onClick={choose}
      >
        {verdict ? <VerdictIcon verdict={verdict} /> : <span className="ic s12" />}
        <span className="ell">{name === '' ? say('recipe.untitled') : name}</span>
        {branch === FIRST_BRANCH || branch === name ? null : (
          <span className="badge">{branch}</span>
        )}
        <span className="r">
          {say(rows === 1 ? 'recipe.total-one' : 'recipe.total-of', { rows })}
        </span>
      </button>
    </li>
  );
}

interface AccordItemProps {
  readonly accord: PublishedAccord;
  readonly onOpen: (accord: PublishedAccord) => void;
}

function AccordItem({ accord, onOpen }: AccordItemProps) {
  const { say, language } = useWords();
  const { family, lines } = accord;
  const name = language === 'ko' ? (accord.nameKo ?? accord.name) : accord.name;
  const colour = foldFamily(family.split('-')[0] ?? '');
  return (
    <li>
      <button
        type="button"
        className="li"
        title={`${say('catalogue.open-accord', { name })} · ${accord.source}`}
        onClick={() => onOpen(accord)}
      >
        {colour ? <FamilyMark family={colour} label="" /> : <span className="ic s12" />}
        <span className="ell">{name}</span>
        <span className="r">{say('catalogue.accord-lines', { count: lines.length })}</span>
      </button>
    </li>
  );
}

interface FamilyFilterProps {
  readonly family: ColourFamily | undefined;
  readonly onChange: (family: ColourFamily | undefined) => void;
}

function FamilyFilter({ family, onChange }: FamilyFilterProps) {
  const { say } = useWords();
  const naming = useNaming();
  return (
    <div className="grp filter">
      <select
        className="bare"
        aria-label={say('catalogue.family')}
        value={family ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(COLOUR_FAMILIES.find((one) => one === chosen));
        }}
      >
        <option value="">{say('catalogue.all-families')}</option>
        {COLOUR_FAMILIES.map((one) => (
          <option key={one} value={one}>
            {naming.family(one)}
          </option>
        ))}
      </select>
      <span className="r">{say('catalogue.material-price')}</span>
    </div>
  );
}
