import type { SiteLanguage } from '../../store/siteLanguages.ts';

/** What the subjects of discovery are called in each language, by their English names. */
export const SUBJECT_NAMES: Readonly<Record<SiteLanguage, (english: string) => string | null>> = {
  en: (english) => english,
};
