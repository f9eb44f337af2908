import type { Millis } from '../../lib/clock.ts';
import type { Body } from '../../store/body.ts';
import { nodesBody } from '../html/htmlBody.ts';
import { parseHtml } from '../html/parse.ts';
import { plain } from '../html/plain.ts';
import { simplify } from '../html/simplify.ts';
import { addressesOf, linksWithin } from '../moved.ts';
import { type IntakeStory, type Moment, unknownStory } from '../story.ts';
import type { Entry } from '../storyArrival.ts';
import { cardMarkup } from './cards.ts';
import { lexicalMarkup } from './lexical.ts';
import { mobiledocMarkup } from './mobiledoc.ts';
import type { Post, Tables } from './tables.ts';

/** How Ghost writes the address of its own site, wherever that is. */
const OWN_SITE = '__GHOST_URL__';

/** Stands for it until it is known; no such host will ever be. */
export const UNKNOWN_SITE = 'https://ghost.invalid';

/** A post that an editor has featured weighs more than the usual 5. */
const FEATURED_WEIGHT = 7;

/** A post or page of Ghost as an entry. `site` is the old address without a slash at the end. */
export function postEntry(post: Post, tables: Tables, site: string, place: string): Entry {
  const own = (text: string) => text.replaceAll(OWN_SITE, site);
  const { body, unknown } = contentOf(post, own, site);
  const meta = tables.meta.get(post.id);
  const tags = tables.tagsOf.group(post.id).flatMap((id) => tables.tags.get(id) ?? []);
  const [section, ...topics] = tags.filter((tag) => !isInternal(tag)).map(({ name }) => name);
  const authors = tables.authorsOf.group(post.id);
  const people = (authors.length > 0 ? authors : [post.author_id ?? '']).flatMap(
    (id) => tables.users.get(id) ?? [],
  );
  const published = momentOf(post.published_at) ?? momentOf(post.created_at);
  const { status, why } = statusOf(post, meta?.email_only);
  const picture = absolute(own(post.feature_image || post.image), site);
  const story: IntakeStory = {
    ...unknownStory(),
    headline: plain(post.title) || null,
    standfirst: plain(post.custom_excerpt) || null,
    body,
    bylines: people.map(({ name }) => name),
    biographies: people
      .filter(({ bio }) => bio !== '')
      .map(({ name, bio }) => ({ name, role: '', text: plain(bio) })),
    published,
    updated: laterThan(published, momentOf(post.updated_at)),
    section: section ?? null,
    topics,
    language: post.locale || post.language || null,
    embargoedUntil: post.status === 'scheduled' && published ? published.time : null,
    weight: isTrue(post.featured) ? FEATURED_WEIGHT : null,
    picture: picture || null,
    origins: originsOf(post.canonical_url, site),
  };
  const caption = plain(meta?.feature_image_caption ?? '');
  return {
    story,
    key: `${site} ghost ${post.id}`,
    format: 'ghost',
    place,
    moved: {
      status,
      kind: post.type === 'page' || isTrue(post.page) ? 'page' : 'report',
      slug: post.slug || null,
      old: { from: addressesOf([`/${post.slug}/`]), links: linksWithin(body, [site]) },
      lead: picture ? { alt: meta?.feature_image_alt ?? '', caption, credit: '' } : null,
      leftOut: [...why, ...unknown.map((card) => `card ${card}`)],
    },
  };
}

/** The text in the form in which it was written last; its HTML where no editor's form is there. */
function contentOf(post: Post, own: (text: string) => string, site: string) {
  const written = lexicalMarkup(post.lexical) ??
    mobiledocMarkup(post.mobiledoc) ?? {
      html: post.html || (cardMarkup('markdown', { markdown: post.markdown }) ?? ''),
      unknown: [],
    };
  const page = parseHtml(own(written.html));
  simplify(page);
  const body: Body = nodesBody(page.children, site);
  return { body, unknown: written.unknown };
}

/** The oldest exports name pictures by their path alone. */
const absolute = (address: string, site: string) =>
  address ? (URL.parse(address, `${site}/`)?.href ?? '') : '';

/** What was for members, for those who paid, or for a mailing alone is not published here. */
function statusOf(
  post: Post,
  emailOnly: unknown,
): { status: 'draft' | 'published'; why: string[] } {
  const why = [];
  if (!['published', 'scheduled'].includes(post.status)) why.push(`was ${post.status} in Ghost`);
  if (post.visibility && post.visibility !== 'public') why.push(`was for ${post.visibility} alone`);
  if (isTrue(emailOnly)) why.push('was sent by email alone');
  return { status: why.length > 0 ? 'draft' : 'published', why };
}

/** Tags that begin with # are notes of the newsroom to itself. */
export const isInternal = ({ name, visibility }: { name: string; visibility: string }): boolean =>
  visibility === 'internal' || name.startsWith('#');

const isTrue = (value: unknown) => value === true || value === 1 || value === '1';

/** RFC 3339, `2024-05-06 07:08:09` in UTC, or milliseconds, by the age of the export. */
function momentOf(value: unknown): Moment | null {
  const source = typeof value === 'string' ? value.replace(/^([\d-]+) ([\d:]+)$/, '$1T$2Z') : value;
  if (typeof source !== 'string' && typeof source !== 'number') return null;
  const date = new Date(source);
  const time: Millis = date.getTime();
  return Number.isFinite(time) ? { time, iso: date.toISOString() } : null;
}

/** Saving twice in the minute after publication is no update. */
const AT_ONCE = 60_000;

const laterThan = (published: Moment | null, updated: Moment | null) =>
  published && updated && updated.time > published.time + AT_ONCE ? updated : null;

/** A canonical address elsewhere says that the text was somebody else's first. */
function originsOf(canonical: string, site: string): IntakeStory['origins'] {
  const url = URL.parse(canonical);
  if (!url || url.origin === site || canonical.startsWith(OWN_SITE)) return [];
  const publisher = url.host.replace(/^www\./, '');
  return [
    {
      certainty: 'stated',
      publisher,
      url: url.href,
      publishedAt: null,
      licence: null,
      evidence: null,
    },
  ];
}
