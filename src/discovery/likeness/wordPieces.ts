/** Punctuation stands by itself, and so does each Han letter; all else between blanks is a word. */
const PART = /\p{Script=Han}|[\p{P}$+<=>^`|~]|[^\s\p{Script=Han}\p{P}$+<=>^`|~\p{Cc}\p{Cf}]+/gu;
const ACCENTS = /\p{Mn}/gu;

/** A longer word is unknown, as a whole. */
const LONGEST_WORD = 100;

export type PieceRules = {
  /** The number of each piece. */
  vocabulary: ReadonlyMap<string, number>;
  /** What stands before a piece that goes on with a word. */
  goingOn: string;
  lowercase: boolean;
  stripAccents: boolean;
};

/**
 * The pieces of a text that a model knows, as WordPiece has them (Schuster and Nakajima, 2012; as in
 * BERT): each word is cut from its beginning on into the longest pieces that there are. A word that
 * can not be cut up so is left out.
 */
export function wordPieces(text: string, rules: PieceRules): number[] {
  const cased = rules.lowercase ? text.toLowerCase() : text;
  const plain = rules.stripAccents ? cased.normalize('NFD').replace(ACCENTS, '') : cased;
  return (plain.match(PART) ?? []).flatMap((word) => piecesOf(word, rules));
}

function piecesOf(word: string, { vocabulary, goingOn }: PieceRules): number[] {
  const letters = [...word];
  if (letters.length > LONGEST_WORD) return [];
  const pieces: number[] = [];
  let from = 0;
  while (from < letters.length) {
    const before = from === 0 ? '' : goingOn;
    let to = letters.length;
    let piece: number | undefined;
    for (; to > from; to--) {
      piece = vocabulary.get(before + letters.slice(from, to).join(''));
      if (piece !== undefined) break;
    }
    if (piece === undefined) return [];
    pieces.push(piece);
    from = to;
  }
  return pieces;
}
