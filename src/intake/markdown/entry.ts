import { basename, dirname, relative, sep } from 'node:path';
import { addressesOf, linksWithin, type Moved } from '../moved.ts';
import { type IntakeStory, unknownStory } from '../story.ts';
import type { Entry } from '../storyArrival.ts';
import { type FrontMatter, leadPicture, readFrontMatter } from './frontMatter.ts';
import { readMarkdown } from './read.ts';

/** Stands for the folder that is imported, in the addresses of pictures and links within it. */
const FOLDER = 'https://folder.invalid';

/** Where a text lies: `root` is the folder that is imported; null for what came by the network. */
type Place = { name: string; root: string | null };

/** A Markdown file as an entry. Throws with the name of the field of the front matter that is wrong. */
export function markdownEntry(source: string, { name, root }: Place): Entry {
  const path = root === null ? null : relative(root, name).split(sep).map(encodeURIComponent);
  const base = path ? `${FOLDER}/${path.join('/')}` : name;
  const { frontMatter, body, leftOut } = readMarkdown(
    source,
    URL.canParse(base) ? base : undefined,
  );
  const matter = readFrontMatter(frontMatter);
  const lead = leadPicture(matter);
  const [category, ...categories] = matter.categories;
  const published = typeof matter.published === 'boolean' ? null : matter.published;
  const named = namedAfterFile(name);
  const canonical = URL.canParse(matter.url ?? '') ? (matter.url ?? null) : null;
  const date =
    published ?? matter.date ?? matter.pubdate ?? matter.publishdate ?? (path ? named.date : null);
  const story: IntakeStory = {
    ...unknownStory(),
    headline: matter.headline ?? matter.title ?? null,
    standfirst: matter.standfirst ?? matter.description ?? matter.summary ?? matter.excerpt ?? null,
    dateline: matter.dateline ?? null,
    body,
    bylines: [...matter.authors, ...matter.author],
    published: date ?? null,
    updated:
      matter.updated ?? matter.lastmod ?? matter.updateddate ?? matter.last_modified_at ?? null,
    section: matter.section ?? matter.category ?? category ?? null,
    topics: [...matter.topics, ...categories, ...matter.tags],
    language: matter.language ?? matter.lang ?? null,
    publisher: matter.publisher ?? null,
    canonical,
    picture: lead ? (URL.parse(lead.src, base)?.href ?? null) : null,
  };
  const key = canonical ?? (path && `markdown ${path.slice(-2).join('/')} ${date?.iso ?? ''}`);
  const slug = matter.slug ?? (path ? named.slug : null);
  const moved: Moved = {
    ...standing(matter, name),
    slug,
    old: { from: oldAddresses(matter, path), links: linksWithin(body, [FOLDER]) },
    lead,
    leftOut,
  };
  return { story, key, format: 'markdown', place: name, moved, ...(root !== null && { root }) };
}

function standing({ draft, published, layout, type }: FrontMatter, name: string) {
  const isDraft = draft || published === false || /(?:^|[/\\])_drafts[/\\]/.test(name);
  const isPage = layout === 'page' || type === 'page';
  return {
    status: isDraft ? ('draft' as const) : ('published' as const),
    kind: isPage ? ('page' as const) : ('report' as const),
  };
}

/** Jekyll dates texts by the names of their files; Hugo keeps a text with its pictures in a folder. */
function namedAfterFile(name: string): { slug: string; date: IntakeStory['published'] } {
  const file = basename(name)
    .replace(/\.gz$/, '')
    .replace(/\.\w+$/, '');
  const words = /^_?index$/.test(file) ? basename(dirname(name)) : file;
  const [, day, rest] = /^(\d{4}-\d\d-\d\d)-(.+)$/.exec(words) ?? [];
  const time = day ? Date.parse(day) : Number.NaN;
  const date = day && Number.isFinite(time) ? { time, iso: day } : null;
  return { slug: date && rest ? rest : words, date };
}

/**
 * Addresses that the front matter names (those with `:year` and the like are patterns of a site), and
 * the path of the file, by which generators name pages and other texts link to it.
 */
function oldAddresses(matter: FrontMatter, path: string[] | null): string[] {
  const { aliases, redirect_from, url, permalink } = matter;
  const told = [url, permalink].filter((address) => !/\/:\w|^:/.test(address ?? ''));
  const file = path ? `/${path.join('/')}` : null;
  const page = file?.replace(/(?:\/_?index)?\.\w+(?:\.gz)?$/, '/');
  const addresses = [...told, ...aliases, ...redirect_from, file, page];
  return addressesOf(addresses.map((address) => address ?? null)).filter((one) => one !== '/');
}
