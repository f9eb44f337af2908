import { agencyIn, mayNameHouse, NEWS_NAME, withoutArticle } from './newsNames.ts';
import { sentencesOf } from './sentences.ts';
import type { Origin } from './story.ts';

/** How a text gives away for whom it was written: by whom people are said to have been asked. */
const GIVEAWAYS = [
  new RegExp(`\\b(?:told|telling|tells) (${NEWS_NAME})`, 'gu'),
  new RegExp(
    `\\b(?:interview with|obtained by|seen by|reviewed by|shared with|spoke (?:to|with)|in a statement to|confirmed to) (${NEWS_NAME})`,
    'gu',
  ),
  new RegExp(
    `(${NEWS_NAME}) (?:has|have) (?:learned|learnt|seen|reviewed|obtained|reached out|contacted)\\b`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:sagte|sagten|teilte|teilten|erklärte|erklärten|gegenüber) (?:(?:er|sie|\\p{Lu}\\p{Ll}+) )?(?:gegenüber )?(?:der|dem|den) (?:Zeitung |Zeitschrift |Nachrichtenagentur |Sender )?["„»]?(${NEWS_NAME})`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:a(?:-t-(?:il|elle))? (?:déclaré|dit|confié|indiqué|expliqué) (?:à|au)(?: l['’]| la | )?|ont (?:déclaré|dit) (?:à|au) )(?:(?:agence|quotidien|journal) )?(${NEWS_NAME})`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:dij(?:o|eron)|declar(?:ó|aron)|cont(?:ó|aron)|explic(?:ó|aron)) (?:a|al) (?:la agencia |diario |periódico )?(${NEWS_NAME})`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:disse|disseram|afirmou|contou|declarou) (?:à|ao) (?:agência |jornal )?(${NEWS_NAME})`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:ha|hanno) (?:detto|dichiarato|raccontato|spiegato) (?:a|al|all['’]|alla) ?(?:agenzia |quotidiano )?(${NEWS_NAME})`,
    'gu',
  ),
];

/** Once may be a rival who is quoted; a house style names its own house again and again. */
const SURE_MENTIONS = 2;

/**
 * The news organisation for which a text was written, as far as it names one itself ("told the
 * Marrowick Courier"), most often named first. Null where it names none, or the publisher's own.
 */
export function suspectedOrigin(paragraphs: string[], publisher: string | null): Origin | null {
  const mentions = new Map<string, string[]>(copyrightOf(paragraphs));
  const naming = paragraphs.filter(mayNameHouse).flatMap(sentencesOf).filter(mayNameHouse);
  for (const sentence of naming) {
    for (const pattern of GIVEAWAYS) {
      for (const match of sentence.matchAll(pattern)) {
        const name = withoutArticle(match[1] ?? '');
        mentions.set(name, [...(mentions.get(name) ?? []), sentence]);
      }
    }
  }
  const [best] = [...mentions].sort(([, some], [, other]) => other.length - some.length);
  if (!best || sameHouse(best[0], publisher)) return null;
  const [name, [sentence = '', ...more]] = best;
  const times = more.length + 1 >= SURE_MENTIONS ? ` (and ${more.length} more)` : '';
  return suspected(name, `“${sentence}”${times}`);
}

const COPYRIGHT = new RegExp(
  `^(?:©|\\([cC]\\)|[Cc]opyright)[\\s©]*(?:\\d{4})?[\\s,]*(?:by )?(${NEWS_NAME})`,
  'u',
);

/** A copyright line that came along with the text names its house as surely as it ever does. */
const copyrightOf = (paragraphs: string[]): [string, string[]][] =>
  paragraphs.slice(-CREDITS_WITHIN).flatMap((text) => {
    const name = COPYRIGHT.exec(text)?.[1];
    return name ? [[withoutArticle(name), [text]] as [string, string[]]] : [];
  });

const DATELINE = /^\p{Lu}[\p{L} .,'’-]{1,40}\s?[([]([^)\]]{2,40})[)\]]\s?[-–—:.]/u;
const SIGN_OFF = /[([]([^()[\]]{2,30})[)\]]\.?$/u;

/** A line beneath the text that says whose it is: "Quelle: dpa", "avec AFP", "© 2024 EFE". */
const CREDIT_LINES = [
  /^[([]?(?:quellen?|sources?|fuentes?|fontes?|fonti|bron(?:nen)?|källor?|kilder?|źródło|agentur(?:en)?|agency|agence|agencia)\s*:\s*(.{2,60}?)[)\]]?\.?$/iu,
  /^[([]?(?:mit material (?:von|der)|with (?:files|material|reporting) (?:from|by)|con información de|con informaciones de|com informações d[aeo]s?|con informazioni di)\s+(.{2,60}?)[)\]]?\.?$/iu,
  /^[([]?((?:with|mit|avec|con|com) .{2,40}?)[)\]]?\.?$/iu,
  /^(?:©|\(c\)|copyright)[\s©]*(?:\d{4})?[\s,]*(?:by |die |the )?(.{2,40}?)(?:[.,|]|\s[-–—]|$)/iu,
];

/** Credits stand in the last lines. */
const CREDITS_WITHIN = 3;

/**
 * The agency that a text carries in its dateline ("LONDON (Reuters) —"), its byline, at its end
 * ("(AP)") or in a credit beneath it: the page itself says so.
 */
export function agencyOrigin(paragraphs: string[], bylines: string[]): Origin | null {
  const first = paragraphs[0] ?? '';
  const candidates: [string | undefined, string][] = [
    [DATELINE.exec(first)?.[1], first],
    ...bylines.map((name): [string, string] => [name, name]),
    ...paragraphs
      .slice(-1)
      .map((text): [string | undefined, string] => [SIGN_OFF.exec(text)?.[1], text]),
    ...creditsOf(paragraphs),
  ];
  for (const [credit, words] of candidates) {
    const agency = credit === undefined ? null : agencyIn(credit);
    if (agency) return { ...suspected(agency, `“${words.slice(0, 120)}”`), certainty: 'stated' };
  }
  return null;
}

const creditsOf = (paragraphs: string[]): [string, string][] =>
  paragraphs.slice(-CREDITS_WITHIN).flatMap((text) =>
    CREDIT_LINES.flatMap((line) => {
      const credit = line.exec(text)?.[1];
      return credit ? [[credit, text] as [string, string]] : [];
    }),
  );

/** "The Tide" is the house of "Marrowick Tide News": one name holds the other. */
function sameHouse(name: string, publisher: string | null): boolean {
  const [some, other] = [name, publisher ?? ''].map((text) => withoutArticle(text).toLowerCase());
  return !!some && !!other && (some.includes(other) || other.includes(some));
}

const suspected = (publisher: string, evidence: string): Origin => ({
  certainty: 'suspected',
  publisher,
  url: null,
  publishedAt: null,
  licence: null,
  evidence,
});
