import type { SiteLanguage } from '../../store/siteLanguages.ts';
import { arSubjects } from './subjects/ar.ts';
import { deSubjects } from './subjects/de.ts';
import { esSubjects } from './subjects/es.ts';
import { frSubjects } from './subjects/fr.ts';
import { itSubjects } from './subjects/it.ts';
import { nlSubjects } from './subjects/nl.ts';
import { plSubjects } from './subjects/pl.ts';
import { ptSubjects } from './subjects/pt.ts';

/** The name of a subject of discovery's, by its English one; null where it has none. */
export type SubjectName = (english: string) => string | null;

const among =
  (names: Readonly<Record<string, string>>): SubjectName =>
  (english) =>
    names[english] ?? null;

/** What the subjects are called in each language. */
export const SUBJECT_NAMES: Readonly<Record<SiteLanguage, SubjectName>> = {
  en: (english) => english,
  de: among(deSubjects),
  fr: among(frSubjects),
  es: among(esSubjects),
  pt: among(ptSubjects),
  it: among(itSubjects),
  nl: among(nlSubjects),
  pl: among(plSubjects),
  ar: among(arSubjects),
};
