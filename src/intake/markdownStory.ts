import { z } from 'zod';
import { firstDate } from './dates/findDates.ts';
import { readMarkdown } from './markdown.ts';
import { type IntakeStory, unknownStory } from './story.ts';

const list = z
  .union([
    z.string().transform((names) => names.split(',').map((name) => name.trim())),
    z.array(z.string()),
  ])
  .default([]);
const line = z.coerce.string().trim().min(1).optional();
const date = z
  .union([z.date(), z.string()])
  .transform((value) => firstDate(value instanceof Date ? value.toISOString() : value))
  .optional();

/** The front matter that the common generators of sites write. */
const frontMatter = z.object({
  headline: line,
  title: line,
  standfirst: line,
  description: line,
  section: line,
  category: line,
  topics: list,
  tags: list,
  authors: list,
  author: list,
  dateline: line,
  published: date,
  date: date,
  updated: date,
  language: line,
  lang: line,
  url: line,
  publisher: line,
});

/** A Markdown file as a story. Throws with the name of the field of the front matter that is wrong. */
export function markdownStory(source: string): IntakeStory {
  const file = readMarkdown(source);
  const parsed = frontMatter.safeParse(file.frontMatter);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const fields = parsed.data;
  return {
    ...unknownStory(),
    headline: fields.headline ?? fields.title ?? null,
    standfirst: fields.standfirst ?? fields.description ?? null,
    dateline: fields.dateline ?? null,
    body: file.body,
    bylines: [...fields.authors, ...fields.author],
    published: fields.published ?? fields.date ?? null,
    updated: fields.updated ?? null,
    section: fields.section ?? fields.category ?? null,
    topics: [...fields.topics, ...fields.tags],
    language: fields.language ?? fields.lang ?? null,
    publisher: fields.publisher ?? null,
    canonical: fields.url ?? null,
  };
}
