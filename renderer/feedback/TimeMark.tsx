// A time of smelling as a circle: empty, half when it is due, full when it was rated; always beside its name.
import type { TimeState } from './times.ts';

export function TimeMark({ state }: Pick<TimeState, 'state'>) {
  return (
    <svg className="ic s12" viewBox="0 0 12 12" aria-hidden="true">
      <circle
        cx="6"
        cy="6"
        r="4.8"
        fill={state === 'done' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.3"
      />
      {state === 'due' ? <path d="M6 1.2a4.8 4.8 0 0 1 0 9.6z" fill="currentColor" /> : null}
    </svg>
  );
}
