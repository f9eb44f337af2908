import { plain } from '../html/plain.ts';
import type { Moved } from '../moved.ts';
import { addressesOf, linksWithin } from '../moved.ts';
import type { Shelf } from '../spool.ts';
import { type Biography, type IntakeStory, unknownStory } from '../story.ts';
import type { Entry } from '../storyArrival.ts';
import { type Library, readContent } from './content.ts';
import type { Site } from './head.ts';
import type { WxrItem } from './item.ts';
import { momentsOf } from './moments.ts';
import { subjectsOf, termsIn } from './sections.ts';
import { decoded } from './text.ts';

/** What an export holds besides its posts. `guests` are authors without an account, by slug. */
export type Export = Library & { site: Site; guests: Shelf<Biography> };

/** A post that an editor kept at the top of the front page weighs more than the usual 5. */
const STICKY_WEIGHT = 7;

/** A post or page of WordPress as an entry. */
export function postEntry(item: WxrItem, archive: Export, place: string): Entry {
  const { site } = archive;
  const [base] = site.bases;
  const { body, leftOut } = readContent(item, archive, item.link || base);
  const people = authorsOf(item, archive);
  const { published, updated } = momentsOf(item);
  const status = statusOf(item);
  const isFuture = item.status === 'future';
  const lead = archive.attachments.get(item.meta.get('_thumbnail_id') ?? '');
  const story: IntakeStory = {
    ...unknownStory(),
    headline: plain(item.title) || null,
    standfirst: plain(item.excerpt) || null,
    body,
    bylines: people.map(({ name }) => name),
    biographies: people.filter(({ text }) => text),
    published,
    updated,
    ...subjectsOf(item, site),
    language: decoded(termsIn(item, 'language')[0]?.nicename ?? '') || site.language,
    embargoedUntil: isFuture && published ? published.time : null,
    weight: item.isSticky ? STICKY_WEIGHT : null,
    picture: lead?.url ?? null,
  };
  return {
    story,
    key: `${base ?? ''} post ${item.id}`,
    format: 'wordpress',
    place,
    moved: {
      status: status.status,
      kind: item.type === 'page' ? 'page' : 'report',
      slug: decoded(item.slug) || null,
      old: { from: oldAddresses(item, base), links: linksWithin(body, site.bases) },
      leftOut: [...status.why, ...leftOut],
      lead,
    },
  };
}

/** What is not to be seen by everybody there is not published here. */
function statusOf({ status, hasPassword }: WxrItem): Pick<Moved, 'status'> & { why: string[] } {
  if (hasPassword) return { status: 'draft', why: ['was protected by a password'] };
  if (status === 'publish' || status === 'future') return { status: 'published', why: [] };
  return { status: 'draft', why: [`was ${status} in WordPress`] };
}

/** Co-Authors Plus names authors as terms; without it there is the one who has the account. */
function authorsOf(item: WxrItem, { site, guests }: Export): Biography[] {
  const terms = termsIn(item, 'author').map(({ nicename, name }): Biography => {
    const slug = decoded(nicename).replace(/^cap-/, '');
    const account = [...site.authors.values()].find((author) => author.nicename === slug);
    return guests.get(slug) ?? { name: account?.name ?? plain(name), role: '', text: '' };
  });
  if (terms.length > 0) return terms;
  const name = plain(site.authors.get(item.creator)?.name ?? item.creator);
  return name ? [{ name, role: '', text: '' }] : [];
}

/** Its permalink, the same by number, and the permalink with each slug that it had before. */
function oldAddresses({ link, id, type, slug, meta }: WxrItem, base: string | undefined): string[] {
  const number = base && `${base}/?${type === 'page' ? 'page_id' : 'p'}=${id}`;
  const before = (meta.get('_wp_old_slug') ?? '').split(' ').filter(Boolean);
  const renamed = link.includes(`/${slug}`)
    ? before.map((old) => link.replace(`/${slug}`, `/${old}`))
    : [];
  return addressesOf([link, number ?? null, ...(number ? [`${base}/?p=${id}`] : []), ...renamed]);
}
