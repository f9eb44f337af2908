/**
 * How one language speaks of days, as far as the rules of doubt need it. Sources of patterns are
 * matched without regard to letters' case, but for the months of languages that write them with a
 * capital.
 */
export type Tongue = {
  /** Sources for the names of the twelve months, each with its short forms. */
  months: string[];
  /** Names of the days of the week, Sunday first. */
  weekdays: string[];
  /** A day of a month, by the groups `day` and `month`. */
  day: string;
  /** What may stand between a weekday and a day of a month. */
  afterWeekday: string;
  /** A month told by itself, "in early May", by the groups `part` and `month`. */
  month: string;
  /** Whether months are told from other words by their capital. */
  capitals: boolean;
  /** Whether 03/04/2025 is March. */
  monthFirst: boolean;
  /** What `part` begins with where it is the beginning, the middle, the end of a month. */
  parts: { early: RegExp; mid: RegExp; late: RegExp };
  /** A year that follows a day or a month. */
  year: string;
  /** Words beside a month that say which year is meant, or that none is. */
  yearIsSaid: RegExp;
  past: RegExp;
  coming: RegExp;
  /** Before a day up to which something lasts, of what was as of what will be. */
  until: RegExp;
  /** One to eighteen. */
  numbers: string[];
  /** A span since something, "nearly eight months of", by the groups `about`, `count`, `unit`. */
  span: (numbers: string) => string;
  /** Of `unit`: weeks. */
  weeks: RegExp;
  /** Of `about`: less than said, more than said. */
  less: RegExp;
  more: RegExp;
  /** What stands before the day of an event that every reader knows. */
  event: string;
  /** What stands before a day on which something is told to have happened. */
  onDay: RegExp;
};

/** A pattern that takes any of some sources. */
export const anyOf = (sources: readonly string[]): string => `(?:${sources.join('|')})`;

/** Words of a list. */
export const words = (list: string): string[] => list.trim().split(/\s+/);
