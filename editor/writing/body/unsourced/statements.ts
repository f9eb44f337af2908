/** Marks of quotation, opening and closing, of the languages that the paper knows. */
const QUOTED = /[“„«"»‹「]([^“”„«»"‹›「」]{2,}?)[”“»"«›」]/gu;

/** Fewer words in marks are a title, a nickname or a word held at arm's length. */
const FEWEST_WORDS = 4;

/** A passage of a paragraph that quotes somebody: from and to, counted in UTF-16 units. */
export type Statement = { from: number; to: number; words: string };

/** What is quoted in a paragraph. */
export function statementsIn(paragraph: string): Statement[] {
  return [...paragraph.matchAll(QUOTED)]
    .filter(([, words = '']) => words.trim().split(/\s+/).length >= FEWEST_WORDS)
    .map(({ 0: whole, 1: words = '', index }) => ({
      from: index,
      to: index + whole.length,
      words,
    }));
}

/**
 * The statements of a text that nobody among its sources is named beside: neither in their own
 * paragraph nor, since quotations go on, in the one before. A source is named by its last word, as
 * second mentions are. One list of statements a paragraph.
 */
export function unsourced(paragraphs: string[], sources: string[]): Statement[][] {
  const names = sources.map(lastWord).filter(Boolean);
  const isNamed = (text = '') => names.some((name) => text.toLowerCase().includes(name));
  let goesOn = false;
  return paragraphs.map((paragraph) => {
    const statements = statementsIn(paragraph);
    const isSourced = isNamed(paragraph) || (goesOn && statements.length > 0);
    goesOn = isSourced;
    return isSourced ? [] : statements;
  });
}

const lastWord = (name: string): string => name.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
