import { Element } from 'domhandler';
import { parseXml } from '../feed/xmlTree.ts';
import { elementsIn, textOf } from './item.ts';
import { decoded } from './text.ts';

type Category = { name: string; parent: string };
type Author = { name: string; nicename: string };

/** What an export says of its whole site. */
export type Site = {
  /** Its addresses without a slash at the end: `https://tide.example`. */
  bases: string[];
  language: string | null;
  /** By nicename. */
  categories: Map<string, Category>;
  tags: Map<string, string>;
  /** By login. */
  authors: Map<string, Author>;
};

/** Reads what stands before the first item of an export. */
export function readHead(xml: string): Site {
  const { document } = parseXml(xml);
  const channel = channelOf(document.children);
  const text = (name: string) => textOf(channel, name);
  const bases = [text('wp:base_blog_url'), text('wp:base_site_url'), text('link')]
    .filter((address) => URL.canParse(address))
    .map((address) => address.replace(/\/+$/, ''));
  return {
    bases: [...new Set(bases)],
    language: text('language') || null,
    ...termsOf(channel),
    authors: authorsOf(channel),
  };
}

function channelOf(nodes: unknown[]): Element[] {
  const rss = nodes.find((node) => node instanceof Element);
  const channel = rss && elementsIn(rss).find(({ name }) => name === 'channel');
  return channel ? elementsIn(channel) : [];
}

/** Up to WXR 1.1 and after: terms have elements of their own, or are `wp:term` with a taxonomy. */
function termsOf(channel: Element[]): Pick<Site, 'categories' | 'tags'> {
  const categories = new Map<string, Category>();
  const tags = new Map<string, string>();
  for (const element of channel) {
    const parts = elementsIn(element);
    const text = (name: string) => textOf(parts, `wp:${name}`);
    const taxonomy = text('term_taxonomy');
    if (element.name === 'wp:category' || (element.name === 'wp:term' && taxonomy === 'category')) {
      const nicename = decoded(text('category_nicename') || text('term_slug'));
      const name = text('cat_name') || text('term_name') || nicename;
      const parent = decoded(text('category_parent') || text('term_parent'));
      if (nicename) categories.set(nicename, { name, parent });
    } else if (element.name === 'wp:tag' || taxonomy === 'post_tag') {
      const slug = decoded(text('tag_slug') || text('term_slug'));
      if (slug) tags.set(slug, text('tag_name') || text('term_name') || slug);
    }
  }
  return { categories, tags };
}

function authorsOf(channel: Element[]): Map<string, Author> {
  const authors = new Map<string, Author>();
  for (const element of channel.filter(({ name }) => name === 'wp:author')) {
    const parts = elementsIn(element);
    const text = (name: string) => textOf(parts, `wp:author_${name}`);
    const login = text('login');
    const full = [text('first_name'), text('last_name')].filter(Boolean).join(' ');
    if (login) authors.set(login, { name: text('display_name') || full || login, nicename: login });
  }
  return authors;
}
