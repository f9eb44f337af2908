import type { Family } from '../api/settings.ts';

/** What headlines and text may be set in, by names for people. */
export const FAMILIES: [family: Family, name: string][] = [
  ['newsreader', 'Newsreader (serif)'],
  ['libre-franklin', 'Libre Franklin (sans)'],
  ['noto-naskh-arabic', 'Noto Naskh Arabic'],
  ['system-serif', 'Each reader’s own serif'],
  ['system-sans', 'Each reader’s own sans'],
];
