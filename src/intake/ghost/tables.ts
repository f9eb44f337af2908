import { z } from 'zod';
import type { Shelf, Spool } from '../spool.ts';

/** Ids were numbers once. */
const id = z.union([z.string(), z.number()]).transform(String);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const order = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);

export const tag = z.object({
  id,
  name: z.string(),
  slug: text,
  visibility: text,
  description: text,
});
export const user = z.object({ id, name: z.string(), slug: text, bio: text });
const link = { post_id: id, sort_order: order };
const meta = z.object({
  post_id: id,
  feature_image_alt: text,
  feature_image_caption: text,
  email_only: z.unknown().optional(),
});

type Tag = z.infer<typeof tag>;
type User = z.infer<typeof user>;
type PostMeta = z.infer<typeof meta>;

/** A post as its row has it: what has no form yet is whatever the row says. */
export const post = z.object({
  id,
  title: text,
  slug: text,
  html: text,
  lexical: text,
  mobiledoc: text,
  markdown: text,
  type: text,
  page: z.unknown().optional(),
  status: text,
  visibility: text,
  featured: z.unknown().optional(),
  feature_image: text,
  image: text,
  custom_excerpt: text,
  canonical_url: text,
  locale: text,
  language: text,
  author_id: id.nullish(),
  published_at: z.unknown().optional(),
  created_at: z.unknown().optional(),
  updated_at: z.unknown().optional(),
});
export type Post = z.infer<typeof post>;

/** All tables but the posts, looked up by what joins them. */
export type Tables = {
  tags: Shelf<Tag>;
  users: Shelf<User>;
  meta: Shelf<PostMeta>;
  /** Ids of tags and of users, grouped by post. */
  tagsOf: Shelf<string>;
  authorsOf: Shelf<string>;
};

export const openTables = (spool: Spool): Tables => ({
  tags: spool.shelf('tags'),
  users: spool.shelf('users'),
  meta: spool.shelf('meta'),
  tagsOf: spool.shelf('tagsOf'),
  authorsOf: spool.shelf('authorsOf'),
});

const postTag = z.object({ ...link, tag_id: id });
const postAuthor = z.object({ ...link, author_id: id });

/** Puts a row of a table aside; false where it is of no such table, or not of its form. */
export function keepRow(tables: Tables, table: string, row: unknown): boolean {
  const keep = Object.hasOwn(KEEP, table) ? KEEP[table] : undefined;
  return keep?.(tables, row) ?? false;
}

const KEEP: Record<string, (tables: Tables, row: unknown) => boolean> = {
  tags: ({ tags }, row) => into(tag, row, (one) => tags.put(one.id, one)),
  users: ({ users }, row) => into(user, row, (one) => users.put(one.id, one)),
  posts_meta: (tables, row) => into(meta, row, (one) => tables.meta.put(one.post_id, one)),
  posts_tags: ({ tagsOf }, row) =>
    into(postTag, row, (one) =>
      tagsOf.put(`${one.post_id} ${one.tag_id}`, one.tag_id, one.post_id, one.sort_order),
    ),
  posts_authors: ({ authorsOf }, row) =>
    into(postAuthor, row, (one) =>
      authorsOf.put(`${one.post_id} ${one.author_id}`, one.author_id, one.post_id, one.sort_order),
    ),
};

function into<Row>(form: z.ZodType<Row>, row: unknown, put: (row: Row) => void): boolean {
  const parsed = form.safeParse(row);
  if (parsed.success) put(parsed.data);
  return parsed.success;
}
