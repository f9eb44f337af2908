import { html } from 'hono/html';
import { z } from 'zod';
import type { StoryFile } from '../storyFile.ts';
import type { Markup } from './frame.ts';
import { moment } from './times.ts';

/** The lists of other headlines that stood around a story on its page. */
const furniture = z.object({
  furniture: z.array(z.object({ title: z.string(), headlines: z.array(z.string()) })),
});

/** How a story came in: the entry, the lists around it, and the whole record as it was understood. */
export function importRecord({ imports, timezone }: StoryFile): Markup | null {
  if (imports.length === 0) return null;
  return html`<section><h2>Import</h2>
${imports.map((entry) => {
  const record: unknown = JSON.parse(entry.record);
  return html`<p>${entry.format}, ${moment(entry.at, timezone)}<br><span class="long">${entry.file}</span></p>
${listsOf(record).map(
  ({
    title,
    headlines,
  }) => html`<details><summary>Beside it: ${title || 'a list'} (${headlines.length})</summary>
<ul>${headlines.map((headline) => html`<li dir="auto">${headline}</li>`)}</ul></details>`,
)}
<details><summary>All that was understood</summary><pre>${JSON.stringify(record, null, 2)}</pre></details>`;
})}</section>`;
}

function listsOf(record: unknown) {
  const parsed = furniture.safeParse(record);
  return parsed.success ? parsed.data.furniture : [];
}
