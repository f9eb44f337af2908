import { isAgency, NEWS_NAME, withoutArticle } from './newsNames.ts';
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
  new RegExp(`\\b(?:sagte|teilte) (?:der|dem|die|den) (${NEWS_NAME})`, 'gu'),
];

/** Once may be a rival who is quoted; a house style names its own house again and again. */
const SURE_MENTIONS = 2;

/**
 * The news organisation for which a text was written, as far as it names one itself ("told the
 * Marrowick Courier"), most often named first. Null where it names none, or the publisher's own.
 */
export function suspectedOrigin(paragraphs: string[], publisher: string | null): Origin | null {
  const mentions = new Map<string, string[]>();
  for (const sentence of paragraphs.flatMap(sentencesOf)) {
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

const DATELINE = /^\p{Lu}[\p{L} .,'’-]{1,40}\s?[([]([^)\]]{2,40})[)\]]\s?[-–—:]/u;
const SIGN_OFF = /[([]([^()[\]]{2,30})[)\]]$/u;

/**
 * The agency that a text carries in its dateline ("LONDON (Reuters) —"), its byline or at its end
 * ("(AP)"): the page itself says so.
 */
export function agencyOrigin(paragraphs: string[], bylines: string[]): Origin | null {
  const first = paragraphs[0] ?? '';
  const candidates: [string | undefined, string][] = [
    [DATELINE.exec(first)?.[1], first],
    ...bylines.map((name): [string, string] => [name, name]),
    ...paragraphs
      .slice(-1)
      .map((text): [string | undefined, string] => [SIGN_OFF.exec(text)?.[1], text]),
  ];
  const found = candidates.find(([name]) => name !== undefined && isAgency(name));
  if (!found) return null;
  return { ...suspected(found[0] ?? '', `“${found[1].slice(0, 120)}”`), certainty: 'stated' };
}

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
