import { z } from 'zod';

const notes = z.array(z.object({ content: z.string() }));

/** The footnotes of a text, which WordPress keeps beside it as JSON, as a list at its end. */
export function footnoteList(field: string | undefined): string {
  if (!field) return '';
  const parsed = notes.safeParse(parsedJson(field));
  if (!parsed.success || parsed.data.length === 0) return '';
  return `<ol>${parsed.data.map(({ content }) => `<li>${content}</li>`).join('')}</ol>`;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
