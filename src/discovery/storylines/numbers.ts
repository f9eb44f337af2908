/** A figure as written, with the word of its size or what stands before it: "38.4 million", "€1,200". */
const FIGURE =
  /(?<![\p{L}\p{N}])[€$£¥]?\d[\d.,]*\d(?:\s(?:million|billion|trillion|millionen|milliarden|millones|millions|milliards|mio|mrd|per cent)\b|\s?%)?|(?<![\p{L}\p{N}])\d+(?:\s(?:million|billion|trillion|millionen|milliarden|millones|millions|milliards|per cent)\b|\s?%)/giu;

/** A bare number of four digits is a year oftener than a figure, and one of two a day. */
const YEAR_OR_DAY = /^(?:1[89]|20)\d\d$|^\d{1,2}$|^\d{1,2}[.:]\d{2}$/;

/** The figures of a text that say how much or how many, as written; no years, days or times of day. */
export function numbersIn(text: string): Set<string> {
  const figures = [...text.matchAll(FIGURE)].map(([figure]) => figure.replace(/[.,]+$/, ''));
  return new Set(figures.filter((figure) => !YEAR_OR_DAY.test(figure)));
}
