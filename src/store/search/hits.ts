import type { SearchWord } from './searchWords.ts';

/** Words in a row; the last may be but begun. */
export type Run = { words: readonly string[]; begun: boolean };

export type Place = { from: number; to: number };

/** A word of a text that was looked for: which of its words, and where that stands. */
export type Hit = SearchWord & { at: number };

/** The words of a text that stand in one of these runs, in the order of the text. */
export function hits(words: readonly SearchWord[], runs: readonly Run[]): Hit[] {
  const first = Map.groupBy(runs, ({ words: [word = ''], begun, words: { length } }) =>
    begun && length === 1 ? '' : word,
  );
  const found = new Set<number>();
  for (const [at, { word }] of words.entries()) {
    for (const run of [...(first.get(word) ?? []), ...(first.get('') ?? [])]) {
      if (!standsAt(words, at, run)) continue;
      for (let place = at; place < at + run.words.length; place++) found.add(place);
    }
  }
  return words.flatMap((word, at) => (found.has(at) ? [{ ...word, at }] : []));
}

const standsAt = (words: readonly SearchWord[], start: number, { words: run, begun }: Run) =>
  run.every((wanted, at) => {
    const word = words[start + at]?.word ?? '';
    return begun && at === run.length - 1 ? word.startsWith(wanted) : word === wanted;
  });
