import { type Document, Element, Text } from 'domhandler';
import { type DateCustom, findDates } from '../../dates/findDates.ts';
import { attribute, visibleText } from '../../html/query.ts';
import { UPDATED_LABEL } from '../../labels.ts';
import type { Moment } from '../../story.ts';
import { nameOf } from '../names.ts';
import type { StatsOf } from '../stats.ts';
import { metaDate } from './metaTags.ts';

type Dates = { published: Moment | null; updated: Moment | null };

/** Elements that sites call so hold the date of the story, or of another one. */
const DATE_NAMES =
  / (?:date|dates|datum|fecha|data|time|timestamp|published|publish|pubdate|posted|dateline|created|veroeffentlicht|meta|byline|postmeta|info|stand|datetime|hour|day|submitted|authored|postmetadata|posted on) /;
const OTHERS =
  / (?:comments?|related|sidebar|teasers?|widget|footer|nav|menu|copyright|recommend\w*|popular|latest|calendar|archive|events?|weather|expire\w*|ticker) /;
const PUBLISHED_LABEL =
  /publi|posted|veröffentlicht|erschienen|erstellt|geschrieben|creado|pubblicato|gepubliceerd|dodano|data|date|datum|fecha|am\b|le\b/i;

/** A longer text with a date in it is prose. */
const LONGEST_STAMP = 120;

/** One that is named after dates may say more around it. */
const LONGEST_CALLED = 220;

/** An element with more of the page's prose holds the story, whatever it is called. */
const MOST_PROSE = 0.3;

/** Attributes in which machines are told the time. */
const MACHINE = ['datetime', 'data-datetime', 'data-date', 'data-published', 'data-time'];

type Found = { moment: Moment; weight: number; updated: boolean; order: number };
type Walk = {
  found: Found[];
  order: number;
  sawHeadline: boolean;
  statsOf: StatsOf;
  prose: number;
  custom: DateCustom;
};

/**
 * The dates that a page shows, weighed: a machine's <time> more than a class named after dates,
 * that more than a bare date near the headline; what stands among other stories not at all.
 */
export function pageDates(page: Document, statsOf: StatsOf, custom: DateCustom): Dates {
  const found: Found[] = [];
  const prose = Math.max(1, statsOf(page).prose);
  visit(page, { found, order: 0, sawHeadline: false, statsOf, prose, custom });
  const best = (updated: boolean) =>
    found
      .filter((each) => each.updated === updated)
      .sort((some, other) => other.weight - some.weight || some.order - other.order)[0]?.moment ??
    null;
  return { published: best(false), updated: best(true) };
}

function visit(node: Document | Element, walk: Walk) {
  for (const child of node.children) {
    if (!(child instanceof Element)) continue;
    const words = nameOf(child);
    if (isElsewhere(child, words, walk)) continue;
    if (child.name === 'h1') walk.sawHeadline = true;
    note(child, words, walk);
    visit(child, walk);
  }
}

const NEVER = new Set(['nav', 'script', 'style', 'noscript', 'head', 'iframe', 'svg']);
const OWN_FOOT = / (?:post|entry|article|asset|story|node|content) /;

function isElsewhere(element: Element, words: string, { statsOf, prose }: Walk): boolean {
  if (NEVER.has(element.name)) return true;
  const called = OTHERS.test(words) && !OWN_FOOT.test(words);
  if (!called && element.name !== 'footer' && element.name !== 'aside') return false;
  return statsOf(element).prose / prose < MOST_PROSE;
}

function note(element: Element, words: string, walk: Walk) {
  const machine = machineDate(element, words);
  const isTime = element.name === 'time';
  const isCalled = DATE_NAMES.test(words);
  const text = isTime || isCalled ? visibleText(element, LONGEST_CALLED) : ownText(element);
  const sentence = publicationSentence(element);
  const isLong = text.length > (isTime || isCalled ? LONGEST_CALLED : LONGEST_STAMP);
  const dates = sentence || !isLong ? findDates(sentence ?? text, walk.custom) : [];
  const shown = dates.map(({ moment }) => moment);
  const [only] = dates.length === 1 ? dates : [];
  const isAlone = only !== undefined && only.end - only.start >= text.length - 2;
  const label = `${words} ${text} ${attribute(element, 'itemprop') ?? ''}`;
  const updated = UPDATED_LABEL.test(label) && !FIRST_LABEL.test(label);
  for (const moment of machine ? [machine] : shown) {
    const signs = [
      [3, machine],
      [2, isTime],
      [2, isCalled],
      [2, FIRST_LABEL.test(words)],
      [1, PUBLISHED_LABEL.test(text)],
      [1, isAlone && walk.sawHeadline],
      [3, sentence],
      [1, walk.sawHeadline],
    ] as const;
    const weight = signs.reduce((sum, [points, sign]) => sum + (sign ? points : 0), 0);
    walk.found.push({ moment, weight, updated, order: walk.order++ });
  }
}

/** A blog says it in a sentence at the foot: "This entry was posted on 3 May 2011 at 14:48 by". */
const PUBLICATION_SENTENCE =
  /(?:dieser|der) (?:artikel|beitrag|eintrag|text)\b.{0,120}?\bwurde\b.{0,40}?\bam\b|this (?:article|entry|post|story) was (?:first |originally )?(?:posted|published|written)\b|(?:cet article|ce billet) a été publié|est[ea] (?:artículo|entrada|nota) (?:fue|se) public/i;

/** What of a long text is looked at behind the words that tell of its publication. */
const SENTENCE_REACH = 80;

function publicationSentence(element: Element): string | null {
  const text = ownText(element);
  const match = text.length <= LONGEST_SENTENCE ? PUBLICATION_SENTENCE.exec(text) : null;
  return match && text.slice(match.index, match.index + match[0].length + SENTENCE_REACH);
}

const LONGEST_SENTENCE = 600;

const FIRST_LABEL = /publi|pubdate|posted|veröffentlicht|erstellt|entry date|article date/i;

function machineDate(element: Element, words: string): Moment | null {
  const value = MACHINE.map((name) => attribute(element, name)).find(Boolean);
  if (value) return metaDate(value) ?? null;
  const title = DATE_NAMES.test(words) ? attribute(element, 'title') : undefined;
  return title && title.length < LONGEST_STAMP ? (metaDate(title) ?? null) : null;
}

const ownText = (element: Element) =>
  element.children
    .map((child) => (child instanceof Text ? child.data : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
