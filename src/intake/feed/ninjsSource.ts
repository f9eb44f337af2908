/** Texts of ninjs come as one item, an array, an object with `items`, or an item a line. */
const LIST_START = /^[\s\uFEFF]*(?:\[|\{(?:[^[\]{}]*,)?\s*"_?items"\s*:\s*\[)/;

export type JsonPart = { value: unknown; line: number };

/** The items of a JSON text; where it is cut or broken, those that are whole, and what is wrong. */
export function jsonParts(source: string): { parts: JsonPart[]; problems: string[] } {
  try {
    const whole: unknown = JSON.parse(source.replace(/^\uFEFF/, ''));
    return { parts: listOf(whole).map((value) => ({ value, line: 1 })), problems: [] };
  } catch {
    return wholeParts(source);
  }
}

function listOf(whole: unknown): unknown[] {
  if (Array.isArray(whole)) return whole;
  if (typeof whole !== 'object' || whole === null) return [];
  const items = 'items' in whole ? whole.items : '_items' in whole ? whole._items : null;
  return Array.isArray(items) ? items : [whole];
}

function wholeParts(source: string) {
  const parts: JsonPart[] = [];
  const problems: string[] = [];
  let line = 1;
  let counted = 0;
  for (const { start, end } of objectsIn(source, LIST_START.exec(source)?.[0].length ?? 0)) {
    line += source.slice(counted, start).split('\n').length - 1;
    counted = start;
    if (end === null) problems.push(`line ${line}: the file is cut within an entry`);
    else
      try {
        parts.push({ value: JSON.parse(source.slice(start, end)), line });
      } catch (error) {
        problems.push(
          `line ${line}: is no JSON: ${error instanceof Error ? error.message : error}`,
        );
      }
  }
  if (problems.length === 0 && LIST_START.test(source)) {
    problems.push(`line ${line}: the file is cut or broken behind this entry`);
  }
  return { parts, problems };
}

/** Where the outermost objects stand; the last has no end where the text is cut within it. */
function* objectsIn(source: string, from: number) {
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of source.slice(from).matchAll(/"(?:[^"\\]|\\.)*(?:"|$)|[{}]/gs)) {
    if (mark === '{' && depth++ === 0) start = from + index;
    if (mark === '}' && depth > 0 && --depth === 0) yield { start, end: from + index + 1 };
  }
  if (depth > 0) yield { start, end: null };
}
