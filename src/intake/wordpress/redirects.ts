import { oldAddressOf } from '../../lib/oldAddress.ts';
import { slugOf } from '../../lib/slug.ts';
import type { Redirect } from '../../store/oldAddresses.ts';
import { plain } from '../html/plain.ts';
import type { Site } from './head.ts';

/** Where the lists of the old site are now: of its categories, tags and authors, and its feed. */
export function termRedirects(site: Site): Redirect[] {
  const base = site.bases[0] ?? '';
  const lead = (path: string, to: string): Redirect[] => {
    const from = oldAddressOf(`${base}${path}`);
    return from ? [{ from, to }] : [];
  };
  const categories = [...site.categories].flatMap(([nicename, { name, parent }]) =>
    lead(
      `/category/${pathOf(nicename, site)}`,
      `/${parent ? 'topic' : 'section'}/${slugOf(plain(name))}`,
    ),
  );
  const tags = [...site.tags].flatMap(([slug, name]) =>
    lead(`/tag/${slug}`, `/topic/${slugOf(plain(name))}`),
  );
  const authors = [...site.authors.values()].flatMap(({ nicename, name }) =>
    lead(`/author/${nicename}`, `/author/${slugOf(plain(name))}`),
  );
  return [...lead('/feed', '/feed.rss'), ...categories, ...tags, ...authors];
}

/** `news/harbour`: the addresses of categories name those above them. */
function pathOf(nicename: string, site: Site): string {
  const path = [nicename];
  let parent = site.categories.get(nicename)?.parent;
  while (parent && !path.includes(parent)) {
    path.unshift(parent);
    parent = site.categories.get(parent)?.parent;
  }
  return path.join('/');
}
