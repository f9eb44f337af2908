/** Languages in which the site has words of its own, each by its code and its own name. */
export const SITE_LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  ar: 'العربية',
} as const;

export type SiteLanguage = keyof typeof SITE_LANGUAGES;

/**
 * The language in which the site speaks in a paper of `language` ('de-AT'): that one or, where the
 * site has no words in it, English. Throws a `RangeError` for what is no language code.
 */
export function siteLanguageOf(language: string): SiteLanguage {
  const { language: base } = new Intl.Locale(language);
  return isSiteLanguage(base) ? base : 'en';
}

const isSiteLanguage = (code: string): code is SiteLanguage => Object.hasOwn(SITE_LANGUAGES, code);
