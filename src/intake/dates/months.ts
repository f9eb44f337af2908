/**
 * Languages whose month names are known, most read first: where two disagree, the first holds. At
 * the end countries with names of their own: Jänner, setiembre.
 */
const LANGUAGES = `en de fr es pt it nl ru pl tr sv da nb fi cs el hu ro uk bg id ca sk hr sr sl et
  lv lt vi ar fa he hi af is ga sq mk de-AT es-PE`.split(/\s+/);

const STYLES: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
];

let months: Map<string, number> | undefined;

/** A name as it is compared: small letters, no accents, no full stop. */
const folded = (name: string) =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');

/** The number (1 to 12) of a month by its name, long or short, in any of forty languages. */
export function monthNumber(name: string): number | null {
  months ??= monthNames();
  return months.get(folded(name)) ?? null;
}

function monthNames(): Map<string, number> {
  const names = new Map<string, number>([['sept', 9]]);
  for (const language of LANGUAGES) {
    for (const style of STYLES) {
      const format = new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, style);
      for (let month = 1; month <= 12; month++) {
        const name = folded(
          nameIn(format, new Date(Date.UTC(2024, month - 1, 15)), 'day' in style),
        );
        if (/^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, month);
      }
    }
  }
  return names;
}

/** Alone a name needs no taking apart, which takes three times as long. */
const nameIn = (format: Intl.DateTimeFormat, day: Date, isInDate: boolean): string =>
  isInDate
    ? (format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '')
    : format.format(day);
