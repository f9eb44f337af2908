import type { FrontPage, Pin } from '../api/front.ts';

export type Top = FrontPage['top'][number];
export type Prominent = FrontPage['prominent'][number];

/** The places on top, in their order. */
export const PLACES = [1, 2, 3, 4];

const NAMES = ['Lead', 'Second', 'Third', 'Fourth'];

/** What a place on top is called. */
export const nameOf = (place: number): string => NAMES[place - 1] ?? `Place ${place}`;

/** A story that is to have a place, with its pin where it has one. */
export type Placed = { id: string; headline: string; pin: Pin | null };

/** For how many hours a pin stands; null: until it is taken off. */
export type Hours = number | null;

export const HOURS: [hours: Hours, words: string][] = [
  [6, '6 hours'],
  [12, '12 hours'],
  [24, 'A day'],
  [null, 'Until taken off'],
];

/** One digit after the point, with the sign of minus that is no hyphen; never "−0.0". */
export const signed = (figure: number): string =>
  (Math.round(10 * figure) / 10 || 0).toFixed(1).replace('-', '−');
