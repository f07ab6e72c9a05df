// The few icons besides verdicts; always beside a word, or on a control that carries one for screen readers.
import type { JSX } from 'react';

const ICONS = {
  open: <path d="m3.5 5 3.5 4 3.5-4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  shut: <path d="m5 3.5 4 3.5-4 3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  find: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="m9 9 3.6 3.6" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  theme: (
    <>
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M7 1.8a5.2 5.2 0 0 1 0 10.4z" fill="currentColor" />
    </>
  ),
  offline: (
    <>
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="m3.4 10.6 7.2-7.2" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  online: (
    <>
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="7" cy="7" r="2" fill="currentColor" />
    </>
  ),
  alert: (
    <>
      <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M7 3.8v4M7 9v1.3" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  saved: (
    <>
      <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="m4.4 7.2 1.9 1.9 3.4-3.8" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  add: <path d="M7 2v10M2 7h10" stroke="currentColor" strokeWidth="1.5" />,
  raise: (
    <path d="M7 12V3M3.5 6.2 7 2.7l3.5 3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
  ),
  pin: (
    <path
      d="M5 1.5h4M6 1.5v4L4 8h6L8 5.5v-4M7 8v4.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
  remove: <path d="m3.5 3.5 7 7m0-7-7 7" stroke="currentColor" strokeWidth="1.4" />,
  pencil: (
    <path d="m2.5 11.5.6-2.6 6-6 2 2-6 6z" fill="none" stroke="currentColor" strokeWidth="1.3" />
  ),
  lock: (
    <>
      <rect x="3" y="6.5" width="8" height="5.5" rx="1" fill="currentColor" />
      <path
        d="M4.8 6.5V4.6a2.2 2.2 0 0 1 4.4 0v1.9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
    </>
  ),
  note: (
    <path
      d="M3 2.5h8v6L8.5 11.5H3zM8.5 11.5v-3H11M5 5h4M5 7.3h2.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
    />
  ),
} satisfies Readonly<Record<string, JSX.Element>>;

export type IconName = keyof typeof ICONS;

export function Icon({
  name,
  small = false,
}: {
  readonly name: IconName;
  readonly small?: boolean;
}) {
  return (
    <svg className={small ? 'ic s12' : 'ic'} viewBox="0 0 14 14" aria-hidden="true">
      {ICONS[name]}
    </svg>
  );
}
