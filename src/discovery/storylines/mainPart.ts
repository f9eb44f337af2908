/** Bars always part a headline from a label; dashes do where they stand between spaces. */
const PARTING = /\s*\|\s*|\s[-–—](?:\s|$)/;

/** What says of what kind a story is and not what it is about, before a headline. */
const LABELS = [
  'live|breaking|breaking news|just in|watch|video|in pictures|photos|exclusive|update|updated|the latest',
  'opinion|analysis|explainer|explained|comment|editorial|interview|factbox|wrap-?up \\d*|q&a|podcast',
  'en direct|direct|vidéo|exclusif|analyse|tribune|éditorial',
  'directo|en directo|en vivo|última hora|exclusiva|vídeo|opinión|análisis|entrevista',
  'eilmeldung|liveticker|ticker|kommentar|exklusiv|meinung|in diretta|diretta|ao vivo|exclusivo',
].join('|');
const LABEL = new RegExp(`^[\\s+*•●]*(?:${LABELS})\\s*(?::|\\||[-–—](?=\\s))\\s*`, 'iu');

/** Marks of a ticker, and what was cut off with its last word. */
const MARKS = /^[\s+*•●]+|[\s+*•●]+$|(?<=\s)\S*(?:\.\.\.|…)$/gu;

/**
 * A headline without what outlets put before and behind it ("Sports News | … | Daily Paper",
 * "LIVE: …", "… - The Herald"): of its parts the one with the most words. No list of outlets is
 * needed, and a dash inside a sentence costs only the shorter half.
 */
export function mainPart(headline: string): string {
  const parts = withoutLabels(headline)
    .split(PARTING)
    .map((part) => part.replace(MARKS, '').trim());
  return parts.reduce((longest, part) =>
    part.split(/\s+/).length > longest.split(/\s+/).length ? part : longest,
  );
}

function withoutLabels(headline: string): string {
  const rest = headline.replace(LABEL, '');
  return rest === '' || rest === headline ? headline : withoutLabels(rest);
}
