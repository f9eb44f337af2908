import type { SiteLanguage } from '../../store/siteLanguages.ts';

/** For a language in which nobody has named them: the site says "the same subject" instead. */
const unnamed = () => null;

/**
 * What the subjects of discovery's are called in each language, by their English names. It finds
 * them in English texts alone, so that a paper in another language seldom has any to name.
 */
export const SUBJECT_NAMES: Readonly<Record<SiteLanguage, (english: string) => string | null>> = {
  de: unnamed,
  en: (english) => english,
  es: unnamed,
  fr: unnamed,
  it: unnamed,
  pt: unnamed,
};
