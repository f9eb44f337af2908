import { plain } from '../html/plain.ts';
import type { Site } from './head.ts';
import type { WxrItem, WxrTerm } from './item.ts';
import { decoded } from './text.ts';

/** The category that WordPress gives a post to which nobody gave one. */
const NO_CATEGORY = /^(?:uncategori[sz]ed|sin-categoria|non-classe|allgemein|unkategorisiert)$/i;

/** Taxonomies of the machinery: menus, looks, authors. Their terms are no topics. */
const NO_TOPICS = new Set([
  'category',
  'post_format',
  'nav_menu',
  'author',
  'language',
  'wp_theme',
]);

/** Fields in which plugins for search engines keep the id or slug of the chief category. */
const CHIEF_FIELDS = ['_yoast_wpseo_primary_category', 'rank_math_primary_category'];

/**
 * Where a post belongs. Its section is the top of the tree in which its first category stands (the
 * chief one where a plugin keeps one by name); every other category, those below it too, and every
 * tag is a topic.
 */
export function subjectsOf(
  item: WxrItem,
  site: Site,
): { section: string | null; topics: string[] } {
  const categories = termsIn(item, 'category').filter(
    ({ nicename }) => !NO_CATEGORY.test(nicename),
  );
  const chief = categories.find(({ nicename }) =>
    CHIEF_FIELDS.some((field) => item.meta.get(field) === nicename),
  );
  const first = chief ?? categories[0];
  const section = first ? topOf(first, site) : null;
  const others = item.terms.filter(
    ({ domain }) => !NO_TOPICS.has(domain) && !/^post_transl/.test(domain),
  );
  const names = [...categories, ...others].map(
    ({ name, nicename }) => plain(name) || decoded(nicename),
  );
  return { section, topics: [...new Set(names)].filter((name) => name && name !== section) };
}

/** Old exports repeat each term without its domain; those say nothing more. */
export const termsIn = (item: WxrItem, domain: string): WxrTerm[] =>
  item.terms.filter((term) => term.domain === domain && (term.nicename || term.name));

/** Trees are a few levels high; a circle is a mistake. */
const HIGHEST = 20;

function topOf({ name, nicename }: WxrTerm, site: Site): string {
  let top = site.categories.get(decoded(nicename));
  for (let level = 0; top?.parent && level < HIGHEST; level++) {
    const parent = site.categories.get(top.parent);
    if (!parent) break;
    top = parent;
  }
  return plain(top?.name ?? name) || decoded(nicename);
}
