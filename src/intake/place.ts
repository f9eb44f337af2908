/** A place between two entries of a file: bytes, unpacked, and lines (from 1) before it. */
export type Place = { offset: number; line: number };

export const START: Place = { offset: 0, line: 1 };
