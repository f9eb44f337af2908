import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import { safePicture } from '../html/safeUrl.ts';
import type { Enclosure } from './feed.ts';
import { childrenNamed } from './names.ts';
import { lineOfText } from './texts.ts';

/** What an entry is filed under: its categories by the words meant for people, subjects, keywords. */
export function topicsOf(item: Element): string[] {
  const named = childrenNamed(item, 'category', 'dc:subject', 'media:category').map(
    (category) =>
      lineOfText(category) ?? category.attribs['label'] ?? category.attribs['term'] ?? '',
  );
  const keywords = childrenNamed(item, 'media:keywords', 'itunes:keywords').flatMap(
    (list) => lineOfText(list)?.split(/\s*,\s*/) ?? [],
  );
  const topics = [...named, ...nestedCategories(item), ...keywords];
  return [...new Set(topics.map((topic) => topic.trim()).filter(Boolean))];
}

/** Podcasts name their categories in an attribute, the narrower within the wider. */
const nestedCategories = (parent: Element): string[] =>
  childrenNamed(parent, 'itunes:category').flatMap((category) => [
    category.attribs['text'] ?? '',
    ...nestedCategories(category),
  ]);

/** The files that come with an entry. */
export function enclosuresOf(item: Element, base: string | undefined): Enclosure[] {
  const linked = childrenNamed(item, 'link').filter(
    ({ attribs }) => attribs['rel'] === 'enclosure',
  );
  const media = [item, ...childrenNamed(item, 'media:group')].flatMap((parent) =>
    childrenNamed(parent, 'media:content'),
  );
  const found = new Map<string, Enclosure>();
  for (const element of [...childrenNamed(item, 'enclosure'), ...linked, ...media]) {
    const enclosure = enclosureOf(element, base);
    if (enclosure && !found.has(enclosure.url)) found.set(enclosure.url, enclosure);
  }
  return [...found.values()];
}

function enclosureOf(element: Element, base: string | undefined): Enclosure | null {
  const { attribs, name } = element;
  const said = name === 'media:content' ? '' : textContent(element).trim();
  const written = attribs['url'] ?? attribs['href'] ?? attribs['rdf:resource'] ?? said;
  const url = safePicture(written, base);
  const length = Number.parseInt(attribs['length'] ?? attribs['filesize'] ?? '', 10);
  if (!url) return null;
  return { url, type: attribs['type'] ?? null, length: length >= 0 ? length : null };
}
