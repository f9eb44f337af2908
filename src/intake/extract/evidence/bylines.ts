import { findDates } from '../../dates/findDates.ts';
import { BYLINE_PREFIX } from '../../labels.ts';
import { looksLikePerson } from '../../names.ts';

/** Longer texts are a list of everything about the story, not a signature. */
const LONGEST_SIGNATURE = 120;
const LONGEST_NAME = 60;

/** What follows a name and is not part of it. */
const AFTER_NAME =
  /\s*(?:\||•|·|–|—|\s-\s|\/\/|@\S+|\s(?:am|um|at|on|vom|von|fr|sa|so|mo|di|mi|do|follow|datum)$|,?\s(?:chefredakteur(?:in)?|redakteur(?:in)?|redaktionsleit\w+|(?<=,\s)redaktion|autor(?:in)?|editor|reporter|staff|ph\.?d|md|contributor|correspondent|journalist(?:in)?)\b(?=.{0,30}$)|\b(?:updated|published|posted|veröffentlicht|publié|publicado|actualizado|aktualisiert|übersetzt|translated)\b|\b(?:on|am|le|el)\s+\d|\(\d).*$/iu;

const PARTS =
  /\s*(?:;|\||\s\/\s|\s(?:im (?:Gespräch|Interview) mit|in conversation with|en conversation avec)\s|\s&\s|\s+(?:and|und|et|y|e|en|og|och)\s+|,\s+(?=\p{Lu}))\s*/u;

/** Words of a signature that name nobody. */
const NOBODY =
  /^(?:admin(?:istrator)?|stand|quelle|source|text|link\d+|wordpress ?admin|datum|date|follow|agencies|pressemitteilung.*|(?:author|autor(?:in)?|auteur)(?:\(s\))?|by|von|par|por|unknown|anonymous|guest|user|editor|null|undefined|n\/a|staff writer|https?:.*|\d+.*|.*@.*\..*)$/i;

/** More names are no signature but a list of something. */
const MOST_NAMES = 6;

/** The names in a signature as it stands on a page: "By Ada Pell and Brom Hale | 3 May 2024". */
export function namesIn(signature: string): string[] {
  const text = signature.replace(/\s+/gu, ' ').trim();
  if (text.length > LONGEST_SIGNATURE || /^https?:/i.test(text)) return [];
  const date = findDates(text)[0];
  const undated = date ? text.slice(0, date.start) || text.slice(date.end) : text;
  const bare = undated.replace(BYLINE_PREFIX, '').replace(AFTER_NAME, '').trim();
  const names = unique(bare.split(PARTS).map(bareName).filter(canBeName));
  return names.length > MOST_NAMES ? [] : withoutOffices(names);
}

const bareName = (name: string): string =>
  name
    .replace(BYLINE_PREFIX, '')
    .replace(/^[\s:,.–-]+|[\s:,–-]+$/g, '')
    .replace(OFFICE, '');

const canBeName = (name: string): boolean =>
  name.length > 1 &&
  name.length <= LONGEST_NAME &&
  /\p{L}/u.test(name) &&
  !/\.\.$|…$|designed|[«»“„"]/.test(name) &&
  !NOBODY.test(name);

/** "Ada Pell, head of the harbour board": beside a person, what is told in small words is an office. */
const withoutOffices = (names: string[]): string[] =>
  names.some(looksLikePerson)
    ? names.filter((name) => looksLikePerson(name) || !/\s\p{Ll}{2,}\s/u.test(name))
    : names;

/** What somebody is, told before the name: "Rechtsanwältin Ada Pell". Degrees belong to it. */
const OFFICE =
  /^(?:rechtsanw[aä]lt(?:in)?|fachanw[aä]lt(?:in)?|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|journalist(?:in|e)?|gastautor(?:in)?|freie[rn]? (?:autor|journalist)(?:in)?|staff (?:writer|reporter)|political editor|correspondent|senior (?:writer|reporter)|attorney|redacci[oó]n|periodista|giornalista|journaliste)\s+(?=\p{Lu}\p{Ll}+[\s.])/iu;

/** Each name once, whatever its letters' case. */
const unique = (names: string[]): string[] => [
  ...new Map(names.map((name) => [name.toLowerCase(), name] as const)).values(),
];
