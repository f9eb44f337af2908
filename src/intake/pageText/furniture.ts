import type { FurnitureList } from '../story.ts';
import { isHeadline, isLabel, isParagraph, withoutMark } from './kinds.ts';

/** Fewer headlines in a row are no list. */
const SHORTEST_LIST = 3;

export type FoundList = FurnitureList & {
  /** The lines that it takes up, the last not included. */
  start: number;
  end: number;
};

/**
 * The lists of other stories on a page: a short heading, then at least three lines that read as
 * headlines and not as prose. A headline that a list repeats is named once, and again among its
 * duplicates.
 */
export function findFurniture(lines: string[]): FoundList[] {
  const found: FoundList[] = [];
  let index = 0;
  while (index < lines.length) {
    const list = listAt(lines, index);
    if (list) found.push(list);
    index = list?.end ?? index + 1;
  }
  return found;
}

function listAt(lines: string[], start: number): FoundList | null {
  const title = lines[start] ?? '';
  if (!isLabel(title)) return null;
  let end = start + 1;
  while (end < lines.length && isEntry(lines[end] ?? '') && !startsList(lines, end)) end++;
  const headlines = lines.slice(start + 1, end).map(withoutMark);
  if (headlines.length < SHORTEST_LIST) return null;
  const once = [...new Set(headlines)];
  const duplicates = headlines.filter((headline, at) => headlines.indexOf(headline) !== at);
  return { title: title.replace(/\s*:$/, ''), headlines: once, duplicates, start, end };
}

const isEntry = (line: string) => isHeadline(line) && (!isParagraph(line) || endsAsQuestion(line));

/** Headlines may ask or exclaim; prose that does so is longer. */
const LONGEST_QUESTION = 120;
const endsAsQuestion = (line: string) =>
  /[?!]["'”’]?$/.test(line) && line.length < LONGEST_QUESTION;

/** A label among the headlines heads the next list, where headlines follow it too. */
const startsList = (lines: string[], index: number) =>
  isLabel(lines[index] ?? '') && !isHeadline(lines[index] ?? '');
