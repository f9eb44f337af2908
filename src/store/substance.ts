/** What readers read of a story, as two versions of it are compared. */
export type Version = { headline: string; standfirst: string | null; text: string };

/** Beyond so many changed words nobody speaks of a touch-up, and nothing need be aligned. */
const MOST_CHANGED = 60;

/** Letters that may differ in a word that was spelt wrongly, by its length. */
const SPELLING = (word: string): number => (word.length < 5 ? 1 : 2);

const NEGATIONS = new Set(
  `not no never none nothing nobody neither nor cannot without kein keine keinen keiner nicht nie niemals
  ohne pas jamais rien aucun aucune sans ni nunca jamás sin ningún ninguna não nem sem nessun nessuna mai
  senza inte aldrig ingen inget ikke aldri niet geen nooit nie nigdy bez не нет никогда без`.split(
    /\s+/,
  ),
);

/** A line that only says when the text was last worked on. */
const DATE_STAMP =
  /^[([]?(?:last )?(?:updated?|modified|published|posted|stand|aktualisiert|mis à jour|actualizado|aggiornato|uppdaterad|oppdatert)\b[^.!?]{0,80}[.)\]]?$/iu;

/**
 * Whether a new version of a story says something else, and is no mere touch-up. Spelling,
 * punctuation, capitals, white space, one plain word and the line with the date of the last change
 * are touch-ups; figures, names, negations, and whatever is more than that, are substance.
 */
export function isSubstantive(before: Version, after: Version): boolean {
  const text = changeOf(wordsOf(textOf(before)), wordsOf(textOf(after)));
  if (text === 'substance') return true;
  const [old, now] = [wordsOf(before.headline), wordsOf(after.headline)];
  return changeOf(old, now) === 'substance' && saysMore(old, now, wordsOf(textOf(after)));
}

const textOf = ({ standfirst, text }: Version) => `${standfirst ?? ''}\n${text}`;

/** A headline is worded anew as often as not; it tells something when it has what the text has not. */
function saysMore(old: Word[], now: Word[], text: Word[]): boolean {
  const known = new Set([...old, ...text].map(({ folded }) => folded));
  return now.some((word) => weighs(word) && !known.has(word.folded));
}

type Word = { folded: string; isFigure: boolean; isName: boolean; isNegation: boolean };

const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.,:’'/-]*[\p{L}\p{M}\p{N}%])?/gu;

function wordsOf(text: string): Word[] {
  return text
    .normalize('NFKC')
    .split('\n')
    .filter((line) => !DATE_STAMP.test(line.trim()))
    .flatMap((line) =>
      [...line.matchAll(WORD)].map(({ 0: word, index }) => ({
        folded: word.toLowerCase().replace(/[’']/g, "'").replaceAll('-', ''),
        isFigure: /\p{N}/u.test(word),
        isName: /^\p{Lu}/u.test(word) && !beginsSentence(line, index),
        isNegation: NEGATIONS.has(word.toLowerCase()) || /n[’']t$/i.test(word),
      })),
    );
}

const beginsSentence = (line: string, at: number): boolean =>
  /(?:^|[.!?:…]["”’»)]?)\s*["“‘«(]?$/u.test(line.slice(Math.max(0, at - 6), at)) || at === 0;

const weighs = ({ isFigure, isName, isNegation }: Word) => isFigure || isName || isNegation;

function changeOf(before: Word[], after: Word[]): 'nothing' | 'touch' | 'substance' {
  const changed = withoutShared(before, after);
  if (changed.before.length === 0 && changed.after.length === 0) return 'nothing';
  if (changed.before.length + changed.after.length > MOST_CHANGED ** 2) return 'substance';
  const runs = runsOf(changed.before, changed.after);
  const all = runs.flatMap((run) => [...run.before, ...run.after]);
  if (all.length > MOST_CHANGED || all.some(weighs)) return 'substance';
  const others = runs.filter((run) => !isSpelling(run));
  const isOneWord = others.every((run) => run.before.length <= 1 && run.after.length <= 1);
  return others.length <= 1 && isOneWord ? 'touch' : 'substance';
}

/** What is left of two lists when they are cut to where they differ. */
function withoutShared(before: Word[], after: Word[]) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start]?.folded === after[start]?.folded) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end)?.folded === after.at(-1 - end)?.folded) end++;
  return {
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
}

type Run = { before: Word[]; after: Word[] };

/** The runs of words that differ, by the longest common subsequence of the two lists. */
function runsOf(before: Word[], after: Word[]): Run[] {
  const width = after.length + 1;
  const common = new Uint16Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const isSame = before[row]?.folded === after[column]?.folded;
      const [below = 0, beside = 0] = [
        common[(row + 1) * width + column],
        common[row * width + column + 1],
      ];
      const diagonal = (common[(row + 1) * width + column + 1] ?? 0) + 1;
      common[row * width + column] = isSame ? diagonal : Math.max(below, beside);
    }
  }
  const runs: Run[] = [];
  let run: Run = { before: [], after: [] };
  const close = () => {
    if (run.before.length + run.after.length > 0) runs.push(run);
    run = { before: [], after: [] };
  };
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, now] = [before[row], after[column]];
    if (old && now && old.folded === now.folded) {
      close();
      row++;
      column++;
    } else if (
      old &&
      (!now || (common[(row + 1) * width + column] ?? 0) >= (common[row * width + column + 1] ?? 0))
    ) {
      run.before.push(old);
      row++;
    } else if (now) {
      run.after.push(now);
      column++;
    }
  }
  close();
  return runs;
}

/** Word for word nearly the same letters: "recieve" for "receive"; or one word written as two. */
function isSpelling({ before, after }: Run): boolean {
  const [old, now] = [before, after].map((words) => words.map(({ folded }) => folded).join(''));
  if (old === undefined || now === undefined || old === '' || now === '') return false;
  if (old === now) return true;
  if (before.length !== after.length) return false;
  return before.every((word, at) => {
    const other = after[at]?.folded ?? '';
    return distance(word.folded, other) <= SPELLING(other);
  });
}

/** Letters to change, drop or add between two words, neighbours exchanged counting once (Damerau). */
function distance(some: string, other: string): number {
  let [earlier, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= some.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = some[row - 1] === other[column - 1];
      const isSwap = some[row - 1] === other[column - 2] && some[row - 2] === other[column - 1];
      line[column] = Math.min(
        (last?.[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last?.[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap && row > 1 ? (earlier?.[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [earlier, last] = [last ?? [], line];
  }
  return last?.at(-1) ?? 0;
}
