// The mods of a formula as a tree: name the one at hand, open or branch from another, compare with it.
import { useState } from 'react';
import { FIRST_BRANCH, type Step } from '#contract/recipe-store.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { type Branch, branchesOf, type Mod } from './mods.ts';

export interface ModActs {
  /** Keeps the formula as it is under a reason. */
  readonly name: (reason: string) => void;
  /** Begins a branch at a step. */
  readonly branchFrom: (step: Step) => void;
  readonly compare: (step: Step) => void;
}

interface ModsPanelProps {
  readonly history: readonly Step[];
  /** The revision the open formula stands on. */
  readonly headId: string | undefined;
  readonly acts: ModActs;
}

export function ModsPanel({ history, headId, acts }: ModsPanelProps) {
  const { say } = useWords();
  const branches = branchesOf(history);
  if (branches.length === 0) return <p className="note">{say('recipe.mods.none')}</p>;
  return (
    <>
      <NameMod onName={acts.name} />
      <table className="grid trace" aria-label={say('recipe.mods.title')}>
        <thead>
          <tr>
            <th scope="col" className="mods">
              {say('recipe.mods.mod')}
            </th>
            <th scope="col" className="w104">
              {say('recipe.mods.saved')}
            </th>
            <th scope="col">{say('recipe.mods.reason')}</th>
            <th scope="col" className="acts">
              <span className="sr">{say('recipe.mods.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {branches.map((branch) =>
            branch.mods.map((mod) => (
              <ModRow
                key={mod.step.id}
                branch={branch}
                mod={mod}
                isOpen={mod.step.id === headId}
                acts={acts}
              />
            )),
          )}
        </tbody>
      </table>
    </>
  );
}

interface ModRowProps {
  readonly branch: Branch;
  readonly mod: Mod;
  readonly isOpen: boolean;
  readonly acts: ModActs;
}

/** Twenty-four hours with colons, the same in both languages. */
const CLOCK = 'en-GB';

function ModRow({ branch, mod, isOpen, acts }: ModRowProps) {
  const { say } = useWords();
  const { step, isHead, between } = mod;
  const mark = say('recipe.mods.number', { mod: step.number });
  const steps = say(between === 1 ? 'recipe.mods.between-one' : 'recipe.mods.between', {
    steps: fixed(between, 0),
  });
  return (
    <tr className={isOpen ? 'sel' : ''} aria-current={isOpen || undefined}>
      <th scope="row">
        <span
          className="row gap4"
          style={{ paddingInlineStart: `calc(var(--s-3) * ${branch.depth})` }}
        >
          {mark}
          {isHead && branch.name !== FIRST_BRANCH ? (
            <span className="badge">{branch.name}</span>
          ) : null}
          {between === 0 ? null : <span className="faint">{steps}</span>}
        </span>
      </th>
      <td className="mute">{new Date(step.savedAt).toLocaleTimeString(CLOCK)}</td>
      <td className="ell" title={step.reason}>
        {step.reason}
      </td>
      <td>
        <span className="row gap4">
          <button
            type="button"
            className="btn quiet"
            aria-label={say('recipe.mods.compare-with', { mod: step.number })}
            onClick={() => acts.compare(step)}
          >
            {say('recipe.mods.compare')}
          </button>
          <button
            type="button"
            className="btn quiet"
            aria-label={say('recipe.mods.branch-from', { mod: step.number })}
            onClick={() => acts.branchFrom(step)}
          >
            {say('recipe.mods.branch')}
          </button>
        </span>
      </td>
    </tr>
  );
}

const LONGEST_REASON = 200;

function NameMod({ onName }: { readonly onName: (reason: string) => void }) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  return (
    <form
      className="row gap8"
      onSubmit={(event) => {
        event.preventDefault();
        if (said === '') return;
        onName(said);
        setReason('');
      }}
    >
      <label className="fld grow">
        <span className="mute">{say('recipe.mods.why')}</span>
        <input
          className="grow"
          maxLength={LONGEST_REASON}
          placeholder={say('recipe.mods.why-example')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <button type="submit" className="btn" disabled={said === ''}>
        {say('recipe.mods.name')}
        <kbd>Enter</kbd>
      </button>
    </form>
  );
}
