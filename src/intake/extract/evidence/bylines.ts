import { findDates } from '../../dates/findDates.ts';
import { BYLINE_PREFIX } from '../../labels.ts';

/** Longer texts are a list of everything about the story, not a signature. */
const LONGEST_SIGNATURE = 120;
const LONGEST_NAME = 60;

/** What follows a name and is not part of it. */
const AFTER_NAME =
  /\s*(?:\||•|·|–|—|\s-\s|\/\/|@\S+|\s(?:am|um|at|on|fr|sa|so|mo|di|mi|do|follow|datum)$|,?\s(?:chefredakteur(?:in)?|redakteur(?:in)?|redaktion(?:sleit\w+)?|autor(?:in)?|editor|reporter|staff|ph\.?d|md|contributor|correspondent|journalist(?:in)?)\b(?=.{0,30}$)|\b(?:updated|published|posted|veröffentlicht|publié|publicado|actualizado|aktualisiert|übersetzt|translated)\b|\b(?:on|am|le|el)\s+\d|\(\d).*$/iu;

const PARTS =
  /\s*(?:;|\||\s(?:im (?:Gespräch|Interview) mit|in conversation with|en conversation avec)\s|\s&\s|\s+(?:and|und|et|y|e|en|og|och)\s+|,\s+(?=\p{Lu}))\s*/u;

/** Words of a signature that name nobody. */
const NOBODY =
  /^(?:admin(?:istrator)?|stand|quelle|source|text|link\d+|wordpress ?admin|datum|date|follow|agencies|pressemitteilung.*|author|autor(?:in)?|auteur|by|von|par|por|unknown|anonymous|guest|user|editor|null|undefined|n\/a|staff writer|https?:.*|\d+.*|.*@.*\..*)$/i;

/** The names in a signature as it stands on a page: "By Ada Pell and Brom Hale | 3 May 2024". */
export function namesIn(signature: string): string[] {
  const text = signature.replace(/\s+/gu, ' ').trim();
  if (text.length > LONGEST_SIGNATURE || /^https?:/i.test(text)) return [];
  const date = findDates(text)[0];
  const undated = date ? text.slice(0, date.start) || text.slice(date.end) : text;
  const bare = undated.replace(BYLINE_PREFIX, '').replace(AFTER_NAME, '').trim();
  return unique(
    bare
      .split(PARTS)
      .map((name) => name.replace(BYLINE_PREFIX, '').replace(/^[\s:,.–-]+|[\s:,–-]+$/g, ''))
      .filter(
        (name) =>
          name.length > 1 &&
          name.length <= LONGEST_NAME &&
          /\p{L}/u.test(name) &&
          !NOBODY.test(name),
      ),
  );
}

/** Each name once, whatever its letters' case. */
const unique = (names: string[]): string[] => [
  ...new Map(names.map((name) => [name.toLowerCase(), name] as const)).values(),
];
