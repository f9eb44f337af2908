import { createHash } from 'node:crypto';
import type { Millis } from '../lib/clock.ts';
import { printable } from '../lib/printable.ts';
import { slugOf } from '../lib/slug.ts';
import type { Arrival, EntryVersion } from '../store/arrival.ts';
import { bodyText } from '../store/body.ts';
import { peopleOf } from './authors.ts';
import { bounded, boundedKey } from './bounds.ts';
import { directionOf } from './direction.ts';
import { languageTag } from './languageTag.ts';
import type { Moved } from './moved.ts';
import type { IntakeStory } from './story.ts';

/** A novel has a million letters. Far longer texts hold up every search that finds them. */
const LONGEST_TEXT = 1_000_000;

/** A story as an entry of some file or feed. */
export type Entry = {
  story: IntakeStory;
  /** The entry's own identity (address or guid), where it has one. */
  key: string | null;
  format: string;
  /** Where it stood: "feed.xml" or "stories.jsonl:12". */
  place: string;
  /** Of a wire: which version of the entry this is. */
  version?: EntryVersion | null;
  /** What its sender says of a correction that this version makes; empty where it says no more. */
  correction?: string | null;
  /** Of a story that moves here from another system. */
  moved?: Moved;
  /** A folder in which pictures of its own may lie. */
  root?: string;
  /** Its lead picture in the media library, where it has been brought in. */
  pictureId?: string;
};

/** As long as a correction of the desk's own may be, in characters. */
const LONGEST_CORRECTION = 1_000;

/** How the paper takes entries in. */
export type Terms = { draft: boolean; now: Millis; language: string };

/** The middle of the editor's scale of 1 to 9: nobody has said anything of its importance. */
const USUAL_WEIGHT = 5;

/** An entry as the store takes it. Throws where there is nothing that a reader could read. */
export function storyArrival(entry: Entry, terms: Terms): Arrival {
  const { key, format, place, moved, correction = null } = entry;
  const story = bounded(entry.story);
  const { headline } = story;
  const { standfirst, body } = withoutRepeat(story);
  const text = bodyText(body);
  if (!headline) throw new Error('has no headline');
  if (text === '' && !standfirst) throw new Error('has no text');
  if (text.length > LONGEST_TEXT)
    throw new Error('is longer than a story can be (a million letters)');
  const language = languageTag(story.language ?? '') ?? terms.language;
  const claimed = story.published ?? story.updated;
  const content = allPrintable({
    headline,
    standfirst,
    dateline: story.dateline,
    body,
    language,
    section: story.section ? { name: story.section } : null,
    topics: story.topics.map((name) => ({ name })),
    people: peopleOf(story),
    origins: story.origins,
    doubts: story.doubts,
    updatedAt: story.updated?.time ?? null,
    stampedAt: claimed?.time ?? null,
  });
  const { body: _body, ...record } = story;
  const { embargoedUntil, expiresAt, weight } = story;
  const handling = {
    ...(embargoedUntil && { embargoedUntil }),
    ...(expiresAt && { expiresAt }),
    ...(weight && { weight }),
  };
  const latest = Math.max(terms.now, embargoedUntil ?? 0);
  return {
    ...content,
    key: key ? boundedKey(printable(key)) : `text:${hash([headline, text])}`,
    fingerprint: hash({
      ...content,
      ...handling,
      ...(correction !== null && { correction }),
      ...((moved || entry.pictureId) && standing(entry)),
    }),
    updatedAt: content.updatedAt === null ? null : Math.min(content.updatedAt, terms.now),
    format,
    file: place,
    record: allPrintable({ ...record, ...(moved && { leftOut: moved.leftOut }) }),
    ...standing(entry),
    status: terms.draft ? 'draft' : (moved?.status ?? 'published'),
    direction: directionOf(language),
    sources: [],
    storylineId: null,
    weight: weight ?? USUAL_WEIGHT,
    slug: moved?.slug ? slugOf(moved.slug) : null,
    publishedAt: Math.min(claimed?.time ?? terms.now, latest),
    embargoedUntil,
    expiresAt,
    version: entry.version ?? null,
    correction: correction === null ? null : printable(correction).slice(0, LONGEST_CORRECTION),
    old: moved?.old ?? null,
  };
}

/** How a story stands in the paper, apart from what it says. */
const standing = ({ moved, pictureId }: Entry) => ({
  status: moved?.status ?? ('published' as const),
  kind: moved?.kind ?? ('report' as const),
  pictureId: pictureId ?? null,
});

/** A standfirst that is cut from the first paragraph says less than that. */
const CUT_AT = 40;

/** Many pages repeat the standfirst as the first paragraph, or cut it from there: it stands once. */
function withoutRepeat({
  standfirst,
  body,
}: IntakeStory): Pick<IntakeStory, 'standfirst' | 'body'> {
  const [first, ...rest] = body.content;
  const said = folded(standfirst ?? '');
  const opening = first ? folded(bodyText({ type: 'doc', content: [first] })) : '';
  if (said === '' || opening === '' || rest.length === 0) return { standfirst, body };
  if (said === opening) return { standfirst, body: { ...body, content: rest } };
  const isCut = said.length >= CUT_AT && opening.startsWith(said.replace(/\W+$/u, '').slice(0, -1));
  return { standfirst: isCut ? null : standfirst, body };
}

/** The same with every text in it made printable. */
function allPrintable<Value>(value: Value): Value {
  if (typeof value === 'string') return printable(value) as Value;
  if (Array.isArray(value)) return value.map(allPrintable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, allPrintable(inner)]);
  return Object.fromEntries(entries) as Value;
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');
