import { z } from 'zod';
import { htmlBody } from '../html/htmlBody.ts';
import { safePicture } from '../html/safeUrl.ts';
import { textBody } from '../plainText.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { feedDate } from './feedDate.ts';
import { jsonParts } from './ninjsSource.ts';

const text = z.string().trim().min(1).optional().catch(undefined);
const author = z.object({ name: text }).catch({ name: undefined });

const item = z.object({
  id: z.union([z.string(), z.number()]).optional().catch(undefined),
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_html: text,
  content_text: text,
  date_published: text,
  date_modified: text,
  author: author.optional(),
  authors: z.array(author).optional().catch(undefined),
  tags: z.array(z.string()).optional().catch(undefined),
  language: text,
  attachments: z
    .array(z.object({ url: z.string(), mime_type: text, size_in_bytes: z.number().optional() }))
    .optional()
    .catch(undefined),
});

const feed = z.object({
  version: text,
  title: text,
  home_page_url: text,
  language: text,
  items: z.array(z.unknown()),
});

/** A JSON Feed (1.0 and 1.1). Null where the text is none; an entry that is none is named. */
export function readJsonFeed(source: string): Feed | null {
  const told = parsedJson(source);
  const parsed = feed.safeParse(told.value);
  if (!parsed.success) return null;
  const { version = '', title, home_page_url, language, items } = parsed.data;
  const entries: FeedEntry[] = [];
  const problems: string[] = [...told.problems];
  for (const [index, value] of items.entries()) {
    const read = item.safeParse(value);
    if (read.success) entries.push(entryOf(read.data));
    else problems.push(`entry ${index + 1}: is no object with an id and a content`);
  }
  return {
    format: `json feed ${/(?:version\/|^)([\d.]+)/.exec(version)?.[1] ?? ''}`.trim(),
    title: title ?? null,
    url: safePicture(home_page_url ?? ''),
    language: language ?? null,
    entries,
    problems,
  };
}

/** The text as JSON; of one that is cut or broken, the items that are whole. */
function parsedJson(source: string): { value: unknown; problems: string[] } {
  try {
    return { value: JSON.parse(source.replace(/^\uFEFF/, '')), problems: [] };
  } catch {
    if (!IS_JSON_FEED.test(source.slice(0, BEGINNING))) return { value: null, problems: [] };
    const { parts, problems } = jsonParts(source);
    const version = VERSION.exec(source.slice(0, BEGINNING))?.[1];
    return { value: { version, items: parts.map(({ value }) => value) }, problems };
  }
}

const BEGINNING = 4_000;
const VERSION = /"version"\s*:\s*"([^"]*)"/;
const IS_JSON_FEED = /jsonfeed\.org|"items"\s*:\s*\[/i;

function entryOf(fields: z.infer<typeof item>): FeedEntry {
  const { content_html: html, content_text: plain, authors = [], author: only } = fields;
  const url = safePicture(fields.url ?? fields.external_url ?? '');
  return {
    id: fields.id === undefined ? null : String(fields.id),
    url,
    headline: fields.title ?? null,
    standfirst: fields.summary ?? null,
    body: html ? htmlBody(html, url ?? undefined) : textBody(plain ?? fields.summary ?? ''),
    published: feedDate(fields.date_published ?? ''),
    updated: feedDate(fields.date_modified ?? ''),
    bylines: [...authors, ...(authors.length === 0 && only ? [only] : [])].flatMap(
      ({ name }) => name ?? [],
    ),
    topics: fields.tags ?? [],
    enclosures: (fields.attachments ?? []).flatMap(({ url: address, mime_type, size_in_bytes }) => {
      const href = safePicture(address);
      return href ? [{ url: href, type: mime_type ?? null, length: size_in_bytes ?? null }] : [];
    }),
    language: fields.language ?? null,
    source: null,
  };
}
