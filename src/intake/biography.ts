import { looksLikePerson } from './names.ts';
import type { Biography } from './story.ts';

const JOBS =
  `correspondents?|reporters?|editors?|journalists?|moderators?|anchors?|columnists?|writers?|producers?|
  hosts?|photographers?|presenters?|critics?|bureau chief|illustrators?|cartoonists?|contributors?|fellow|
  journaliste|rédact(?:eur|rice)|correspondante?|redakteur(?:in)?|journalist(?:in)?|korrespondent(?:in)?|
  periodista|redactora?|corresponsal|giornalista|jornalista|repórter|redactrice`.replaceAll(
    /\s*\n\s*/g,
    '',
  );

const OPENING =
  /^((?:\p{Lu}[\p{L}\p{M}'’.-]*)(?: [\p{L}\p{M}'’.-]+){1,4}?),? (?:is|was|has (?:been|covered|worked|reported|written)|covers|writes|reports|works|joined|edits|est|ist|es|è|é|arbeitet|schreibt|escribe|écrit|couvre)\b/u;

const ABOUT_WORK = new RegExp(`\\b(?:${JOBS}|covers|covering|writes|newsroom|desk|beat)\\b`, 'iu');

const ROLE = new RegExp(
  `(?:\\b(?:a|an|the|our|its|their|his|her|as|ist|est|es|un|une|el|la)|['’]s|s['’]) (?:also )?((?:[\\p{L}-]+ ){0,4}?(?:${JOBS}))(?![\\p{L}])`,
  'giu',
);

/**
 * A line about somebody who works for a newspaper ("Ada Pell is the Courier's harbour
 * correspondent …"), tied to the person; null where it is not one.
 */
export function readBiography(line: string): Biography | null {
  const name = OPENING.exec(line)?.[1] ?? '';
  if (!looksLikePerson(name) || !ABOUT_WORK.test(line)) return null;
  return { name, role: roleIn(line), text: line };
}

/** The most exact of the roles that are named: the one in most words. */
function roleIn(line: string): string {
  const roles = [...line.matchAll(ROLE)].map((match) => match[1] ?? '');
  return roles.reduce((best, role) => (words(role) > words(best) ? role : best), '');
}

const words = (text: string) => text.split(' ').filter(Boolean).length;
