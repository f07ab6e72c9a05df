// Where it is smelled: skin or a blotter, how warm, on how much of it and how much of the product.
import { WEARS } from '#domain/odour/wear.ts';
import { NumberInput } from '#renderer/ui/NumberInput.tsx';
import { asWritten } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { SURFACES, useWear, WEAR_BOUNDS, WEAR_FIGURES, type WearFigure } from './wear-settings.ts';

const UNITS: Readonly<Record<WearFigure, string>> = {
  skinCelsius: '°C',
  airCelsius: '°C',
  areaCm2: 'cm²',
  appliedMg: 'mg',
};

export function WearFields() {
  const { say } = useWords();
  const { wear, wearOn, asUsual } = useWear();
  const usual = WEARS[wear.surface];
  // A strip is as warm as the air.
  const figures = WEAR_FIGURES.filter(
    (figure) => figure !== 'skinCelsius' || wear.surface === 'skin',
  );
  return (
    <div className="row wrap gap8 wear">
      <fieldset className="seg" aria-label={say('odour.wear.surface')}>
        {SURFACES.map((surface) => (
          <button
            key={surface}
            type="button"
            className={surface === wear.surface ? 'on' : ''}
            aria-pressed={surface === wear.surface}
            onClick={() => wearOn(surface)}
          >
            {say(`odour.wear.${surface}`)}
          </button>
        ))}
      </fieldset>
      {figures.map((figure) => (
        <WearField key={figure} figure={figure} />
      ))}
      <button
        type="button"
        className="btn quiet"
        disabled={figures.every((figure) => wear[figure] === usual[figure])}
        onClick={asUsual}
      >
        {say('odour.wear.as-usual')}
      </button>
    </div>
  );
}

function WearField({ figure }: { readonly figure: WearFigure }) {
  const { say } = useWords();
  const { wear, set } = useWear();
  const { least, most } = WEAR_BOUNDS[figure];
  const name = say(`odour.wear.${figure}`);
  return (
    <span className="fld">
      <span className="mute">{name}</span>
      <NumberInput
        className="num budget"
        label={`${name}, ${UNITS[figure]}`}
        value={wear[figure]}
        show={(value) => asWritten(value)}
        accept={(value) => value >= least && value <= most}
        problem={say('odour.wear.bounds', { name, least, most, unit: UNITS[figure] })}
        onChange={(value) => set(figure, value)}
      />
      <span className="mute">{UNITS[figure]}</span>
    </span>
  );
}
