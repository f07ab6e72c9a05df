// The notes a perfumer liked: families and odour words as chips, found while typing, in either language.
import { useMemo } from 'react';
import { foldFamily, wordFamilies } from '#domain/catalogue/family.ts';
import { initialConsonants, isConsonants } from '#domain/catalogue/hangul.ts';
import { COLOUR_FAMILIES, type Descriptor } from '#domain/catalogue/material.ts';
import { plainName } from '#domain/catalogue/name.ts';
import { type Choice, Combobox } from '#renderer/ui/Combobox.tsx';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { type Naming, useNaming } from '#renderer/ui/naming.ts';
import { useWords } from '#renderer/ui/words.ts';

interface NoteChipsProps {
  readonly notes: readonly string[];
  readonly descriptors: readonly Descriptor[];
  readonly onNotes: (notes: readonly string[]) => void;
}

const MOST_CHOICES = 20;

export function NoteChips({ notes, descriptors, onNotes }: NoteChipsProps) {
  const { say } = useWords();
  const naming = useNaming();
  const known = useMemo(() => choicesOf(descriptors, naming), [descriptors, naming]);
  const find = (query: string) =>
    known
      .filter(({ value, label }) => !notes.includes(value) && begins(value, label, query))
      .slice(0, MOST_CHOICES);
  return (
    <div className="chips">
      {notes.map((note) => (
        <span key={note} className="chip">
          <NoteMark note={note} />
          {noteName(note, naming)}
          <button
            type="button"
            className="x"
            aria-label={say('feedback.remove-note', { note: noteName(note, naming) })}
            onClick={() => onNotes(notes.filter((one) => one !== note))}
          >
            <Icon name="remove" small />
          </button>
        </span>
      ))}
      <Combobox
        className="chip dash"
        label={say('feedback.add-note')}
        placeholder={say('feedback.add-note')}
        none={say('feedback.no-note')}
        find={find}
        onPick={(note) => onNotes([...notes, note])}
      />
    </div>
  );
}

function NoteMark({ note }: { readonly note: string }) {
  const family = COLOUR_FAMILIES.find((one) => one === note);
  return family ? <FamilyMark family={family} label="" /> : null;
}

export function noteName(note: string, naming: Naming): string {
  const family = COLOUR_FAMILIES.find((one) => one === note);
  return family ? naming.family(family) : naming.word(note);
}

/** Families first, then the words that are no family. */
function choicesOf(descriptors: readonly Descriptor[], naming: Naming): readonly Choice<string>[] {
  const colours = wordFamilies(descriptors);
  const families = COLOUR_FAMILIES.map((family) => ({
    key: family,
    label: naming.family(family),
    mark: <FamilyMark family={family} />,
    value: family,
  }));
  const words = descriptors
    .filter(({ word }) => !(COLOUR_FAMILIES as readonly string[]).includes(word))
    .map(({ word, parentFamily }) => {
      const family = colours.get(word) ?? foldFamily(parentFamily);
      return {
        key: word.replaceAll(/\W/g, '_'),
        label: naming.word(word),
        mark: family ? <FamilyMark family={family} /> : <span className="fam" />,
        value: word,
      };
    });
  return [...families, ...words];
}

/** The English word or the one on the screen begins like this, or its initial consonants do. */
function begins(word: string, label: string, query: string): boolean {
  const typed = plainName(query);
  if (typed === '') return false;
  if (isConsonants(typed)) return initialConsonants(label).startsWith(initialConsonants(typed));
  return plainName(word).startsWith(typed) || plainName(label).startsWith(typed);
}
