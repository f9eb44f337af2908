const format = new Intl.NumberFormat('en-GB');

/** A count as it is written: 1,204. */
export const counted = (count: number): string => format.format(count);
