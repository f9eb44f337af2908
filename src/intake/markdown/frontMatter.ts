import { z } from 'zod';
import { firstDate } from '../dates/findDates.ts';
import { plain } from '../html/plain.ts';

const line = z.coerce.string().trim().min(1).optional().catch(undefined);
const list = z
  .union([
    z.string().transform((names) => names.split(',').map((name) => name.trim())),
    z.array(z.coerce.string()),
  ])
  .nullish()
  .transform((names) => (names ?? []).filter(Boolean));
const date = z
  .union([z.date(), z.string()])
  .transform((value) => firstDate(value instanceof Date ? value.toISOString() : value))
  .nullish();

const person = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const people = z
  .union([
    person.transform((names) => names.split(',').map((name) => name.trim())),
    z.array(person),
  ])
  .nullish()
  .transform((names) => (names ?? []).filter(Boolean));

const text = z.coerce.string().optional();
const pictureFields = z.object({
  image: text,
  src: text,
  path: text,
  url: text,
  alt: text,
  caption: text,
  credit: text,
});
const picture = z
  .union([
    z.string().transform((src) => ({ src })),
    z.array(z.string()).transform(([src = '']) => ({ src })),
    pictureFields,
  ])
  .optional()
  .catch(undefined);

/** The front matter that Hugo, Jekyll, Astro and hand-made sites write; names without their case. */
const fields = z.object({
  headline: line,
  title: line,
  standfirst: line,
  description: line,
  summary: line,
  excerpt: line,
  section: line,
  category: line,
  categories: list,
  topics: list,
  tags: list,
  authors: people,
  author: people,
  dateline: line,
  published: z.union([z.boolean(), date]),
  date,
  pubdate: date,
  publishdate: date,
  updated: date,
  lastmod: date,
  updateddate: date,
  last_modified_at: date,
  language: line,
  lang: line,
  url: line,
  permalink: line,
  slug: line,
  aliases: list,
  redirect_from: list,
  draft: z.coerce.boolean().optional(),
  layout: line,
  type: line,
  publisher: line,
  cover: picture,
  image: picture,
  images: picture,
  featured_image: picture,
  heroimage: picture,
  hero: picture,
});
export type FrontMatter = z.infer<typeof fields>;

/** Reads front matter. Throws with the name of the field that is wrong. */
export function readFrontMatter(source: Record<string, unknown>): FrontMatter {
  const named = Object.entries(source).map(([name, value]) => [name.toLowerCase(), value]);
  const parsed = fields.safeParse(Object.fromEntries(named));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}

export type LeadPicture = { src: string; alt: string; caption: string; credit: string };

/** The picture at the head of a text, with its words where they are told. */
export function leadPicture(matter: FrontMatter): LeadPicture | null {
  const { cover, image, featured_image, heroimage, hero, images } = matter;
  const found = cover ?? image ?? featured_image ?? heroimage ?? hero ?? images;
  if (!found) return null;
  const words = { alt: '', caption: '', credit: '', image: '', path: '', url: '', ...found };
  const src = words.src || words.image || words.path || words.url || '';
  const { alt, caption, credit } = words;
  return src ? { src, alt: alt ?? '', caption: plain(caption ?? ''), credit: credit ?? '' } : null;
}
