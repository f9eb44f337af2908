import { type Body, bodyText } from '../../store/body.ts';

/** The shortest reports have some hundred words; what is shorter is a teaser more often than not. */
const REPORT = 600;

/** The last words of a text that goes on elsewhere. */
const GOES_ON =
  /(?:…|\.\.\.|\[\s*(?:…|\.\.\.|&hellip;)\s*\]|(?:read|continue|see|view|learn) (?:more|on|reading|the (?:full|whole|rest)[^.]{0,40})|full (?:story|article)|keep reading|weiterlesen|mehr lesen|zum (?:ganzen )?artikel|lire la suite|en savoir plus|leer más|seguir leyendo|leia mais|continua a leggere|leggi tutto|lees (?:meer|verder)|läs mer|les mer|læs mere|lue lisää|czytaj (?:dalej|więcej)|читать (?:далее|полностью))[\s.»›>→)\]]*$/iu;

/** Letters at the end of a text in which it says that it goes on. */
const END = 80;

/** Whether a feed may have given the beginning of a story only: it is short, or says that it goes on. */
export function maybeStub(body: Body): boolean {
  const text = bodyText(body).trim();
  return text.length < REPORT || GOES_ON.test(text.slice(-END));
}

/** A page that holds hardly more than the feed adds nothing but its own mistakes. */
const MUCH_MORE = 1.3;

/** Nothing on a page is a story that is shorter. */
const A_STORY = 250;

/** So many of the feed's own words must stand on the page: else it is another page, or a wall. */
const SAME_STORY = 0.5;

type Told = { headline: string | null; standfirst: string | null; body: Body };

/**
 * Why the text of a page is not taken in place of the feed's, in words; null where it is: the page
 * tells the same story, and more of it.
 */
export function whyNotTaken(
  feed: Told,
  page: { headline: string | null; body: Body },
): string | null {
  const text = bodyText(page.body);
  if (text.length < A_STORY) return 'the page holds no story';
  const words = wordsOf(`${feed.headline} ${feed.standfirst ?? bodyText(feed.body)}`);
  const there = new Set(wordsOf(`${page.headline} ${text}`));
  const same = words.filter((word) => there.has(word)).length;
  if (same < words.length * SAME_STORY) return 'the page tells something else';
  return text.length > bodyText(feed.body).length * MUCH_MORE ? null : 'the page holds no more';
}

/** The words that mean something: those of four letters and more, of any script. */
const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]{4,}/gu) ?? [];
