import { Element, type ParentNode } from 'domhandler';
import { all, attribute, visibleText } from '../../html/query.ts';
import { UPDATED_LABEL } from '../../labels.ts';
import { nameOf } from '../names.ts';
import { PUBLICATION_SENTENCE } from './datedText.ts';
import { ancestors, closeNames, closeTo, type Ground } from './dateGround.ts';
import type { DateOnLine } from './layout.ts';

/** A date that may be the story's; `shown` is false where machines alone are told. */
export type Candidate = DateOnLine & { shown: boolean };

/** Elements that sites call so hold dates. */
const DATE_NAMES =
  / (?:date|dates|datum|fecha|data|time|timestamp|published|publish|pubdate|posted|dateline|created|veroeffentlicht|meta|byline|postmeta|info|stand|datetime|hour|day|submitted|authored|postmetadata|posted on) /;

/** What says, in a name or before a date, that it is that of first publication. */
const FIRST_LABEL = /publi|pubdate|posted|veröffentlicht|erstellt|entry date|article date/i;
const PUBLISHED_LABEL =
  /publi|posted|veröffentlicht|erschienen|erstellt|geschrieben|creado|pubblicato|gepubliceerd|dodano|\bdata\b|\bdate\b|\bdatum\b|fecha|\b(?:am|le|on|el)$/i;

/** Today's date, which many mastheads show. */
const TODAY =
  / (?:current (?:date|time)|today|now|heute|hoy|aujourd\w*) |aktuelles? (?:datum|zeit)|^heute|today is|it is currently/i;

/** Days of something else: of a concert, a deadline, a birth, a reader's joining; ends of spans. */
const OTHER_DAY =
  /termin|wann|when|release|einlass|beginn|deadline|geboren|\bborn|gültig|valid|expire|\bbis$|until|\bab$|angemeldet|registr|mitglied|joined|member since|[-–—]$/i;

/** A label stands right before its date. */
const LABEL_REACH = 60;

/** A date so near before the headline belongs to it. */
const NEAR = 300;

/** A name, a place and a label are few words; more than so many make the line prose. */
const FEW_WORDS = 6;
const PROSE_WORDS = 15;

/** An archive lists dates in elements of one name. */
const REPEATED = 3;

/** Ten thousand letters away from the headline a date loses as much as it ever does. */
const FAR = 10_000;

/**
 * What speaks for a date as the story's, and against it, in points, the weights set by hand on
 * pages whose dates are known. Null for what stands among comments, other stories, quotations and
 * captions.
 */
export function signsOf(date: Candidate, ground: Ground): Record<string, number> | null {
  const path = ancestors(date.element).filter((node) => node instanceof Element);
  if (path.some((element) => isElsewhere(element, ground))) return null;
  const names = closeNames(date.element, ground.statsOf);
  const close = closeTo(date.element, ground.statsOf);
  const called = calledSigns(date, names, close);
  const line = lineSigns(date);
  const isTold = line.label + line.sentence + called.time + called.called + called.first === 0;
  return {
    ...called,
    ...line,
    ...placeSigns(date, path, ground),
    /* "Doors open on 12 March, the band plays at eight": only a label makes a sentence a date line. */
    mentioned: isTold && date.before !== '' && date.words >= FEW_WORDS ? -3.5 : 0,
  };
}

function calledSigns({ before, shown }: Candidate, names: string, close: Element[]) {
  const isFirst =
    FIRST_LABEL.test(`${names} ${before.slice(-LABEL_REACH)}`) ||
    close.some((element) => /datepublished/i.test(attribute(element, 'itemprop') ?? ''));
  return {
    time: close.some(({ name }) => name === 'time') ? 2 : 0,
    called: DATE_NAMES.test(names) ? 2 : 0,
    first: isFirst ? 2 : 0,
    hAtom: / updated /.test(names) ? -0.5 : 0,
    others: OTHERS.test(names) ? -2 : 0,
    today: TODAY.test(names) || TODAY.test(before) ? -6 : 0,
    hidden: shown ? 0 : -8,
  };
}

function lineSigns({ before, words, written }: Candidate) {
  const label = PUBLISHED_LABEL.test(before.slice(-LABEL_REACH));
  return {
    label: label ? 1.5 : 0,
    sentence: PUBLICATION_SENTENCE.test(before) ? 4 : 0,
    otherDay: OTHER_DAY.test(before) ? -3 : 0,
    alone: words === 0 ? 1.5 : words < FEW_WORDS ? 0.5 : words > PROSE_WORDS ? -2 : 0,
    forMachines: /T\d\d:/.test(written) ? -3 : 0,
  };
}

function placeSigns({ at, element }: Candidate, path: Element[], ground: Ground) {
  const distance = at - (ground.anchor ?? 0);
  const between = ground.paragraphs.filter((start) => at - distance <= start && start < at).length;
  const isApart = distance < 0 || between > 0;
  const branch = path.findLast((each) => !ground.around.has(each));
  const own = path.slice(0, branch ? path.indexOf(branch) + 1 : path.length);
  const share = branch ? ground.statsOf(branch).prose / ground.prose : 1;
  return {
    after: distance < 0 ? 0 : between === 0 ? 3 : between < 3 ? 2 : 1,
    before: distance >= 0 ? 0 : distance > -NEAR ? 1.5 : 0.5,
    list: branch && share < MOST_PROSE && headlinesIn(branch) > 2 ? -4 : 0,
    teaser: isApart && own.some((each) => isTeaser(each, ground)) ? -2 : 0,
    masthead: distance < 0 && isMasthead(path, ground) ? -3.5 : 0,
    repeated: between > 0 && ground.timesOf(element) >= REPEATED ? -1 : 0,
    far: -Math.min(1, Math.abs(distance) / FAR),
  };
}

const QUOTED = new Set(['blockquote', 'figure', 'figcaption']);

const OTHERS =
  / (?:comments?|related|sidebar|teasers?|footer|nav|copyright|recommend\w*|popular|latest|calendar|archive|events?|weather|expire\w*|ticker|similar|captions?|bildunterschrift) /;
const OWN_FOOT = / (?:post|entry|article|asset|story|node|content) /;

/** An element with more of the page's prose holds the story, whatever it is called. */
const MOST_PROSE = 0.3;

/** A smaller element can be called after the comments that it counts. */
const SMALLEST_PART = 60;

function isElsewhere(element: Element, { statsOf, prose, around }: Ground): boolean {
  if (around.has(element)) return false;
  if (QUOTED.has(element.name)) return true;
  const names = nameOf(element);
  const isComment = / comments?(?:list)? /.test(names);
  const isOthers = OTHERS.test(names) || element.name === 'footer' || element.name === 'aside';
  if (!isComment && (!isOthers || OWN_FOOT.test(names)) && element.name !== 'article') return false;
  const stats = statsOf(element);
  const isPart = stats.text > SMALLEST_PART || element.name === 'article';
  return isPart && (isComment || stats.prose / prose < MOST_PROSE);
}

/** The text of a link to another story has at least so many letters. */
const SHORTEST_HEADLINE = 25;

const headlinesIn = (element: ParentNode) =>
  all(element, 'a').filter((link) => visibleText(link, 30).length >= SHORTEST_HEADLINE).length;

/** A teaser is not longer. */
const LONGEST_TEASER = 700;

function isTeaser(element: Element, { statsOf }: Ground): boolean {
  const { text, links } = statsOf(element);
  return text < LONGEST_TEASER && links > SHORTEST_HEADLINE && headlinesIn(element) > 0;
}

const MASTHEAD =
  / (?:site header|page header|header|top|head|bar|masthead|topbar|navtop|navbar|nav\w*) /;
const STORY_NAMES = / (?:post|entry|article|main|story|blog) /;

/** The head of the site, with the day of the reader's visit in it. */
function isMasthead(path: Element[], { around }: Ground): boolean {
  const isOwn = path.some(
    (each) =>
      each.name === 'main' ||
      each.name === 'article' ||
      (each.name !== 'body' && STORY_NAMES.test(nameOf(each))),
  );
  return (
    !isOwn &&
    path.some(
      (each) => !around.has(each) && (each.name === 'header' || MASTHEAD.test(nameOf(each))),
    )
  );
}

/**
 * Whether a date is that of a change. "updated" as a name alone is not enough: hAtom, which many
 * systems write, calls the date of publication so.
 */
export function isOfUpdate({ before, element }: Candidate, { statsOf }: Ground): boolean {
  const names = closeNames(element, statsOf).replaceAll(' updated ', ' ');
  const label = `${names} ${before}`;
  return UPDATED_LABEL.test(label) && !FIRST_LABEL.test(label);
}
