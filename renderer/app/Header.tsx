// The window's header: its name, its views, language and theme.
import type { VerdictWord } from '#domain/safety/report.ts';
import { shownChord } from '#renderer/ui/chord.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { THEMES, useTheme } from '#renderer/ui/theme.ts';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { LANGUAGES, useWords } from '#renderer/ui/words.ts';
import { chordOf } from './acts.ts';
import { OWN_NAMES } from './use-commands.ts';
import { PLACES, type View } from './view.ts';

interface HeaderProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly libraryOpen: boolean;
  readonly inspectorOpen: boolean;
  /** Shown on the inspector's button, which is there only while the inspector is not. */
  readonly verdict: VerdictWord | undefined;
  readonly onLibrary: () => void;
  readonly onInspector: () => void;
  readonly onPalette: () => void;
  readonly onOpenFile: () => void;
  /** Absent while there is nothing to save. */
  readonly onSaveFile: (() => void) | undefined;
}

export function Header({ verdict, ...props }: HeaderProps) {
  const { say, language, setLanguage } = useWords();
  return (
    <header className="bar">
      <a className="skip btn" href={`#${PLACES[props.view].pane}`}>
        {say('app.skip-to-formula')}
      </a>
      <span className="mark">{say('app.title')}</span>
      <nav className="views" aria-label={say('app.title')}>
        <ViewTab tab="compose" name={say('app.view.compose')} {...props} />
        <ViewTab tab="hybrid" name={say('app.pane.hybrid')} {...props} />
        <ViewTab tab="smell" name={say('app.pane.smell')} {...props} />
      </nav>
      <span className="grow" />
      <FileButtons {...props} />
      <button
        type="button"
        className="btn narrow-left"
        aria-expanded={props.libraryOpen}
        onClick={props.onLibrary}
      >
        {say('app.pane.open-library')}
        <kbd>{shownChord(chordOf('library'))}</kbd>
      </button>
      <button
        type="button"
        className="btn narrow-right"
        aria-expanded={props.inspectorOpen}
        onClick={props.onInspector}
      >
        {verdict ? <VerdictIcon verdict={verdict} /> : null}
        {say('app.pane.open-inspector')}
        <kbd>{shownChord(chordOf('inspector'))}</kbd>
      </button>
      <PaletteButton onPalette={props.onPalette} />
      <fieldset className="seg" aria-label={say('app.language')}>
        {LANGUAGES.map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            className={one === language ? 'on' : ''}
            aria-pressed={one === language}
            onClick={() => setLanguage(one)}
          >
            {OWN_NAMES[one]}
          </button>
        ))}
      </fieldset>
      <ThemeButton />
    </header>
  );
}

interface ViewTabProps extends Pick<HeaderProps, 'onView'> {
  /** Of this tab. */
  readonly tab: View;
  /** That is shown. */
  readonly view: View;
  readonly name: string;
}

function ViewTab({ tab, view, name, onView }: ViewTabProps) {
  return (
    <button
      type="button"
      className={tab === view ? 'view on' : 'view'}
      aria-current={tab === view ? 'page' : undefined}
      onClick={() => onView(tab)}
    >
      {name}
      <kbd>{shownChord(chordOf(tab))}</kbd>
    </button>
  );
}

function FileButtons({ onOpenFile, onSaveFile }: Pick<HeaderProps, 'onOpenFile' | 'onSaveFile'>) {
  const { say } = useWords();
  return (
    <>
      <button type="button" className="btn quiet" onClick={onOpenFile}>
        {say('recipe.open')}
        <kbd>{shownChord(chordOf('openFile'))}</kbd>
      </button>
      <button type="button" className="btn quiet" disabled={!onSaveFile} onClick={onSaveFile}>
        {say('recipe.save')}
        <kbd>{shownChord(chordOf('saveFile'))}</kbd>
      </button>
    </>
  );
}

function PaletteButton({ onPalette }: Pick<HeaderProps, 'onPalette'>) {
  const { say } = useWords();
  return (
    <button type="button" className="btn command" onClick={onPalette}>
      <Icon name="find" />
      <span className="grow ell">{say('palette.title')}</span>
      <kbd>{shownChord(chordOf('palette'))}</kbd>
    </button>
  );
}

function ThemeButton() {
  const { say } = useWords();
  const [theme, setTheme] = useTheme();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const name = say('app.theme.next', {
    now: say(`app.theme.${theme}`),
    next: say(`app.theme.${next}`),
  });
  return (
    <button
      type="button"
      className="btn quiet"
      title={name}
      aria-label={name}
      onClick={() => setTheme(next)}
    >
      <Icon name="theme" />
      {say(`app.theme.${theme}`)}
    </button>
  );
}
