/** The words that the page hands over with an element (`data-words`, JSON), by their names. */
export function wordsOf(element: HTMLElement): (name: string) => string {
  const words: Record<string, string> = JSON.parse(element.dataset['words'] ?? '{}');
  return (name) => words[name] ?? '';
}

/** Language and region in which the paper tells numbers and times. */
export const locale = (): string =>
  document.documentElement.dataset['locale'] ?? document.documentElement.lang;

/** A number as the paper writes it. */
export const inDigits = (count: number): string => count.toLocaleString(locale());

/** What is said of `count` things: the element's words are its plural forms. */
export function counted(element: HTMLElement, count: number): string {
  const form = wordsOf(element);
  const words = form(new Intl.PluralRules(locale()).select(count)) || form('other');
  return words.replace('#', inDigits(count));
}
