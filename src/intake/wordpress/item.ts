import { Element } from 'domhandler';
import { textContent } from 'domutils';
import { parseXml } from '../feed/xmlTree.ts';

export type WxrTerm = { domain: string; nicename: string; name: string };

/** An item of an export of WordPress (WXR 1.0 to 1.2), as it says of itself. Unknown texts are ''. */
export type WxrItem = {
  id: string;
  type: string;
  status: string;
  title: string;
  link: string;
  guid: string;
  creator: string;
  content: string;
  excerpt: string;
  slug: string;
  parent: string;
  hasPassword: boolean;
  isSticky: boolean;
  pubDate: string;
  date: string;
  dateGmt: string;
  modified: string;
  modifiedGmt: string;
  attachmentUrl: string;
  terms: WxrTerm[];
  meta: Map<string, string>;
  comments: number;
};

export type ReadItem = { item: WxrItem; problems: string[] };

/** One `<item>` as a record. What is broken in it is named, with the line within it. */
export function readItem(xml: string): ReadItem {
  const { document, problems } = parseXml(xml);
  const root = document.children.find((node) => node instanceof Element);
  const children = root ? elementsIn(root) : [];
  const text = (name: string) => textOf(children, name);
  const wp = (name: string) => text(`wp:${name}`);
  const item = {
    id: wp('post_id'),
    type: wp('post_type') || 'post',
    status: wp('status') || 'publish',
    title: text('title'),
    link: text('link'),
    guid: text('guid'),
    creator: text('dc:creator'),
    content: text('content:encoded'),
    excerpt: text('excerpt:encoded'),
    slug: wp('post_name'),
    parent: wp('post_parent'),
    hasPassword: wp('post_password') !== '',
    isSticky: wp('is_sticky') === '1',
    pubDate: text('pubDate'),
    date: wp('post_date'),
    dateGmt: wp('post_date_gmt'),
    modified: wp('post_modified'),
    modifiedGmt: wp('post_modified_gmt'),
    attachmentUrl: wp('attachment_url'),
    terms: named(children, 'category').map(termOf),
    meta: metaOf(named(children, 'wp:postmeta')),
    comments: named(children, 'wp:comment').length,
  };
  return { item, problems };
}

/** The elements directly inside. */
export const elementsIn = (parent: Element): Element[] =>
  parent.children.filter((child): child is Element => child instanceof Element);

/** The text of the first of these elements that is so called. */
export function textOf(elements: Element[], name: string): string {
  const found = elements.find((element) => element.name === name);
  return found ? textContent(found).trim() : '';
}

const named = (elements: Element[], name: string) =>
  elements.filter((element) => element.name === name);

const termOf = (element: Element): WxrTerm => ({
  domain: element.attribs['domain'] ?? '',
  nicename: element.attribs['nicename'] ?? '',
  name: textContent(element).trim(),
});

/** Custom fields by name; of two of one name the first, but for old slugs, which are all kept. */
function metaOf(fields: Element[]): Map<string, string> {
  const meta = new Map<string, string>();
  for (const field of fields) {
    const parts = elementsIn(field);
    const key = textOf(parts, 'wp:meta_key');
    const value = textOf(parts, 'wp:meta_value');
    const before = meta.get(key);
    if (before === undefined) meta.set(key, value);
    else if (key === '_wp_old_slug') meta.set(key, `${before} ${value}`);
  }
  return meta;
}
