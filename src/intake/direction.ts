import type { Direction } from '../store/tables/stories.ts';

/** Languages written from right to left, by their ISO 639 codes. */
const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

/** The direction in which a language (a BCP 47 tag) is written. */
export const directionOf = (language: string | null): Direction =>
  RIGHT_TO_LEFT.has((language ?? '').split(/[-_]/)[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
