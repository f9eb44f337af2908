import { z } from 'zod';
import { type Body, bodyText } from '../store/body.ts';
import type { ByteSource } from './byteSource.ts';
import { findDates, firstDate } from './dates/findDates.ts';
import { isNinjs } from './feed/ninjsKind.ts';
import { ninjsLine } from './feed/ninjsLine.ts';
import { languageOf } from './language.ts';
import { linesOf } from './lines.ts';
import type { Place } from './place.ts';
import { textBody } from './plainText.ts';
import { type IntakeStory, type Moment, unknownStory } from './story.ts';

const names = z.union([z.string().transform((name) => [name]), z.array(z.string())]);
const text = z.string().trim().min(1);

/** What a line may tell; other fields are left alone. */
const line = z
  .object({
    url: text.optional(),
    id: z.union([z.string(), z.number()]).optional(),
    title: text.optional(),
    headline: text.optional(),
    standfirst: text.optional(),
    text,
    date: text.optional(),
    published: text.optional(),
    updated: text.optional(),
    section: text.optional(),
    topics: names.optional(),
    tags: names.optional(),
    authors: names.optional(),
    author: names.optional(),
    language: text.optional(),
    publisher: text.optional(),
  })
  .refine((fields) => fields.headline ?? fields.title, { message: 'needs a "title"' });

type JsonStory = { key: string | null; story: IntakeStory };
export type JsonLine = { line: number; next?: Place } & (JsonStory | { error: string });

/**
 * The stories of JSON Lines, from a place on, one at a time however large it is: an object a line with
 * `title` (or `headline`), `text` and what else is known. A line that is none is named with its
 * number, and the rest goes on.
 */
export async function* readJsonLines(
  source: ByteSource,
  from: Place | null = null,
): AsyncGenerator<JsonLine> {
  for await (const line of linesOf(source.read(from?.offset), from ?? undefined)) {
    const { number, next } = line;
    if ('error' in line) yield { line: number, error: line.error, next };
    else if (line.text.trim() !== '') yield { line: number, ...readLine(line.text), next };
  }
}

/** The stories of JSON Lines that are already in memory. */
export function* jsonLinesOf(source: string): Generator<JsonLine> {
  for (const [index, line] of source.split('\n').entries()) {
    if (line.trim() !== '') yield { line: index + 1, ...readLine(line) };
  }
}

function readLine(source: string): JsonStory | { error: string } {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { error: `is no JSON: ${error instanceof Error ? error.message : error}` };
  }
  if (isNinjs(value)) return ninjsLine(value);
  const parsed = line.safeParse(value);
  if (parsed.success) return jsonStory(parsed.data);
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.');
  return { error: `${field ? `"${field}": ` : ''}${issue?.message ?? 'is no story'}` };
}

function jsonStory(fields: z.infer<typeof line>): JsonStory {
  const { url = null, id, date = '', published = date, updated = '', publisher = null } = fields;
  const { body, stamp } = withoutDateLine(textBody(fields.text));
  const publishedAt = firstDate(published) ?? stamp;
  const origin = {
    certainty: 'stated' as const,
    publisher: publisher ?? hostOf(url) ?? '',
    url,
    publishedAt: publishedAt?.time ?? null,
    licence: null,
    evidence: null,
  };
  const story: IntakeStory = {
    ...unknownStory(),
    headline: fields.headline ?? fields.title ?? null,
    standfirst: fields.standfirst ?? null,
    body,
    bylines: fields.authors ?? fields.author ?? [],
    published: publishedAt,
    updated: firstDate(updated),
    section: fields.section ?? null,
    topics: fields.topics ?? fields.tags ?? [],
    language: fields.language ?? languageOf(fields.text),
    publisher,
    canonical: url,
    origins: origin.publisher ? [origin] : [],
  };
  return { key: url ?? (id === undefined ? null : `id:${id}`), story };
}

const LONGEST_DATE_LINE = 60;

/** Texts that were copied from a page often begin with a line that is nothing but its date. */
function withoutDateLine(body: Body): { body: Body; stamp: Moment | null } {
  const [first, ...rest] = body.content;
  const line = first ? bodyText({ type: 'doc', content: [first] }) : '';
  const [date] = line.length > LONGEST_DATE_LINE ? [] : findDates(line);
  const around = date ? line.slice(0, date.start) + line.slice(date.end) : line;
  if (!date || rest.length === 0 || around.replace(/\p{L}+day/u, '').trim().length > 3) {
    return { body, stamp: null };
  }
  return { body: { ...body, content: rest }, stamp: date.moment };
}

const hostOf = (url: string | null): string | null =>
  URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? null;
