import { Element } from 'domhandler';
import { attribute } from '../../html/query.ts';
import { UPDATED_LABEL } from '../../labels.ts';
import { PUBLICATION_SENTENCE } from './datedText.ts';
import { ancestors, closeNames, closeTo, type Ground } from './dateGround.ts';
import { isElsewhere, OTHERS, placeOf, placeSigns } from './datePlace.ts';
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
  /termin|wann|when|release|einlass|beginn\b|deadline|geboren|\bborn|gültig|valid|expire|\bbis$|until|\bab$|angemeldet|registr|mitglied|joined|member since|[-–—]$/i;

/** A label stands right before its date. */
const LABEL_REACH = 60;

/** A name, a place and a label are few words; more than so many make the line prose. */
const FEW_WORDS = 6;
const PROSE_WORDS = 15;

/**
 * What speaks for a date as the story's, and against it, in points, the weights set by hand on
 * pages whose dates are known. Null for what stands among comments, other stories, quotations and
 * captions.
 */
export function signsOf(date: Candidate, ground: Ground): Record<string, number> | null {
  const path = ancestors(date.element).filter((node) => node instanceof Element);
  const place = placeOf(date, ground);
  if (path.some((element) => isElsewhere(element, place, ground))) return null;
  const names = closeNames(date.element, ground.statsOf);
  const close = closeTo(date.element, ground.statsOf);
  const called = calledSigns(date, names, close);
  const line = lineSigns(date);
  const isTold = line.label + line.sentence + called.time + called.called + called.first === 0;
  return {
    ...called,
    ...line,
    ...placeSigns(date.element, path, place, ground),
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

/**
 * Whether a date is that of a change. "updated" as a name alone is not enough: hAtom, which many
 * systems write, calls the date of publication so.
 */
export function isOfUpdate({ before, element }: Candidate, { statsOf }: Ground): boolean {
  const names = closeNames(element, statsOf).replaceAll(' updated ', ' ');
  const label = `${names} ${before}`;
  return UPDATED_LABEL.test(label) && !FIRST_LABEL.test(label);
}
