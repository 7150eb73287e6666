import type { JSX } from 'preact';

/** Drawn with a line of 1.5 in a field of 16 by 16. */
const PATHS = {
  tick: 'm3.5 8.5 3 3 6-7',
  cross: 'm4 4 8 8M12 4l-8 8',
  chevron: 'm4 6 4 4 4-4',
  warn: 'M8 2.5 14.2 13H1.8ZM8 6.5v3M8 11.2v.1',
  saved: 'M4 2.5h8v11l-4-3-4 3Z',
  seen: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  applied: 'M2 8 14 2.5 10.5 13.5 7.5 9Z',
  interview: 'M2.5 3h11v7.5h-6L4.5 13v-2.5h-2Z',
  offer: 'M8 2l1.9 3.8 4.1.6-3 2.9.7 4.1L8 11.5l-3.7 1.9.7-4.1-3-2.9 4.1-.6Z',
  rejected: 'm4 4 8 8M12 4l-8 8',
  journal:
    'M4 2.5h7.5a1 1 0 0 1 1 1v10h-8a1.5 1.5 0 0 1-1.5-1.5V3.5a1 1 0 0 1 1-1ZM3 12a1.5 1.5 0 0 1 1.5-1.5h8M6 5.5h4',
  panel:
    'M3.5 3h9A1.5 1.5 0 0 1 14 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.5v-7A1.5 1.5 0 0 1 3.5 3ZM10 3v10',
  settings:
    'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M11.8 4.5a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0ZM7.8 11.5a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0Z',
  more: 'M3.5 7.9v.2M8 7.9v.2M12.5 7.9v.2',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5l3.5 3.5',
  plus: 'M8 3v10M3 8h10',
  rows: 'M2.5 3.5h11v4h-11ZM2.5 9h11v4h-11Z',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4v.1M2.5 8v.1M2.5 12v.1',
  bulb: 'M5.5 10.5a4.2 4.2 0 1 1 5 0v1.5h-5ZM6.5 14h3',
  shield: 'M8 1.8 13 3.5v4c0 3.2-2 5.5-5 6.7-3-1.2-5-3.5-5-6.7v-4Z',
  link: 'M6 3.5H3.5v9h9V10M9 3h4v4M13 3 7.5 8.5',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  compare: 'M2.5 3h4.5v10H2.5ZM9 3h4.5v10H9Z',
  picture: 'M2.5 3h11v10h-11ZM2.5 11l3.5-3.5 3 3 1.5-1.5 3 3M10.5 6v.1',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2v-5.5h11v5.5h-2M4.5 9.5h7v4h-7Z',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8Z',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside words, or in a button that has a name: never the only thing that says something. */
export const Icon = ({ name, class: extra = '' }: { name: IconName; class?: string }): JSX.Element => (
  <svg class={`icon ${extra}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);

/** The mark: a line over a U, in the two colours of the work. */
export const Mark = (): JSX.Element => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M4 0h4v16H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4Z" fill="#0f9486" />
    <path d="M8 0h4a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H8Z" fill="#6f65ea" />
    <path d="M3 2h10v3H3ZM3 7h3v3a2 2 0 0 0 4 0V7h3v2.5a5 4.5 0 0 1-10 0Z" fill="#fff" />
  </svg>
);
