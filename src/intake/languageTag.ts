/**
 * The BCP 47 tag that a language's name stands for, as `lang` and `Intl` want it: "en-US" for the
 * "en_US" of older systems and for "EN-us"; null for what names no language.
 */
export function languageTag(name: string): string | null {
  const [tag = ''] = name.trim().replaceAll('_', '-').split(/[.@]/);
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
