/** A field that was changed, with what stood there before and after; null where nothing did. */
export type Difference = { field: string; before: string | null; after: string | null };

/**
 * The fields in which two objects differ, in words: texts as they are, all else as JSON. Fields of
 * an object within are named by both: `look.accent`.
 */
export function differences(before: object, after: object, within = ''): Difference[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is]: unknown[] = [old.get(name), now.get(name)];
    if (isObject(was) && isObject(is)) return differences(was, is, `${within}${name}.`);
    const change = { field: within + name, before: inWords(was), after: inWords(is) };
    return change.before === change.after ? [] : [change];
  });
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inWords(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
