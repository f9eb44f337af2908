import type { HeadlineWord } from './headlineWords.ts';

/** Words of a headline that follow one another: from the one to before the other. */
export type Run = { from: number; to: number };

/** One word does not say what a storyline is about. */
const FEWEST_TERMS = 2;

/** Articles that belong to what follows; English names go without. By language. */
const ARTICLES = new Map(
  Object.entries({
    de: 'der die das',
    es: 'el la los las',
    fr: 'le la les',
    it: 'il lo la i gli le',
    nl: 'de het',
    pt: 'o a os as',
  }).map(([language, articles]) => [language, new Set(articles.split(' '))]),
);

/**
 * What a headline has word for word in common with another: whoever writes the same words twice
 * has a phrase for it. Longest runs alone, and those that in one of the two end before a small word
 * or a pause and begin after one: what is cut on both sides in both is half a phrase ("highest paid").
 */
export function repeatedRuns(
  words: readonly HeadlineWord[],
  other: readonly HeadlineWord[],
  language: string,
): Run[] {
  const articles = ARTICLES.get(language.slice(0, 2)) ?? new Set();
  const runs: Run[] = [];
  let lengths = new Array<number>(other.length + 1).fill(0);
  for (const [at, word] of words.entries()) {
    const next = new Array<number>(other.length + 1).fill(0);
    for (const [there, same] of other.entries()) {
      if (!isSame(word, same)) continue;
      const length = follows(word, same) ? (lengths[there] ?? 0) + 1 : 1;
      next[there + 1] = length;
      if (follows(words[at + 1], other[there + 1])) continue;
      const run = trimmed(words, { from: at + 1 - length, to: at + 1 }, articles);
      const shift = there - at;
      const places = [
        { words, run },
        { words: other, run: { from: run.from + shift, to: run.to + shift } },
      ];
      if (!isTelling(words, run)) continue;
      if (places.some(beginsWell) && places.some(endsWell)) runs.push(run);
    }
    lengths = next;
  }
  return runs;
}

function isSame(word: HeadlineWord, other: HeadlineWord): boolean {
  if (word.term !== '' || other.term !== '') return word.term === other.term;
  return word.written.toLowerCase() === other.written.toLowerCase();
}

/** Whether both headlines go on with the same word, without a pause. */
const follows = (word: HeadlineWord | undefined, other: HeadlineWord | undefined) =>
  word?.parting === 'none' && other?.parting === 'none' && isSame(word, other);

/** Without small words before, but for an article. */
function trimmed(
  words: readonly HeadlineWord[],
  { from, to }: Run,
  articles: ReadonlySet<string>,
): Run {
  let first = from;
  while (first < to && words[first]?.term === '') first++;
  const before = words[first - 1];
  const hasArticle = first > from && before && articles.has(before.written.toLowerCase());
  return { from: hasArticle ? first - 1 : first, to };
}

/** With a small word at its end that both have ("Record number of") it goes on in either otherwise. */
function isTelling(words: readonly HeadlineWord[], { from, to }: Run): boolean {
  const telling = words.slice(from, to).filter(({ term }) => term !== '');
  return telling.length >= FEWEST_TERMS && words[to - 1]?.term !== '';
}

type InPlace = { words: readonly HeadlineWord[]; run: Run };

function beginsWell({ words, run }: InPlace): boolean {
  return words[run.from]?.parting !== 'none' || words[run.from - 1]?.term === '';
}

function endsWell({ words, run }: InPlace): boolean {
  const next = words[run.to];
  return next === undefined || next.parting !== 'none' || next.term === '';
}
