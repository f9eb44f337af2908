import { findDates } from '../dates/findDates.ts';

/** The head of a page is over by then. */
const WITHIN = 8;

/** A longer line with a date in it is prose. */
const LONGEST_STAMP = 160;

/** Beside its dates a stamp says who, when and where it was updated. */
const LONGEST_BESIDE_DATES = 50;

const LABELS =
  /\b(?:published|posted|updated|last|modified|created|by|on|at|date|datum|data|fecha|author|autor(?:in)?|auteur|veröffentlicht|aktualisiert|erstellt|stand|von|vom|am|um|uhr|publié|publie|mis à jour|modifié|par|le|à|publicado|actualizado|por|el|a las|pubblicato|aggiornato|di|il|opublikowano|aktualizacja|dodano|gepubliceerd|bijgewerkt|min(?:utes?|uten)? read|[ap]\.?m\.?|[a-z]{3,4}t)\b|\d{1,2}[:.h]\d\d/giu;

/**
 * Which lines at the beginning of a text are the page's head and no part of the story: its headline
 * again, the labels above it, and the stamp that tells its day, which may stand below a standfirst.
 */
export function headLines(lines: string[], headline: string | null): Set<number> {
  const told = letters(headline ?? '');
  const head = lines.slice(0, WITHIN).map((line) => isHeadline(line, told) || isStamp(line));
  const last = head.lastIndexOf(true);
  const isWhole = lines.slice(0, last + 1).every((line, at) => head[at] || isLabel(line));
  return new Set(head.keys().filter((at) => (isWhole ? at <= last : head[at])));
}

/** A label before the headline or the stamp is short and no sentence. */
const isLabel = (line: string) => line.length <= 60 && !/[.!?…:]["'”’»)]*$/u.test(line);

const isHeadline = (line: string, told: string) => told !== '' && letters(line) === told;

function isStamp(line: string): boolean {
  if (line.length > LONGEST_STAMP || isSentence(line)) return false;
  const dates = findDates(line);
  if (dates.length === 0) return false;
  const beside = dates
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), line)
    .replace(LABELS, '');
  return beside.replace(/\P{L}+/gu, '').length <= LONGEST_BESIDE_DATES && !OTHER_DATE.test(beside);
}

/** "Closing date: 3 May" tells of something else than the story. */
const OTHER_DATE = /^\s*\p{L}[\p{L} ]{2,}:/u;

const isSentence = (line: string) => /\p{L}[!?]["'”’»)]*$|\p{Ll}{3}\.$/u.test(line);

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
