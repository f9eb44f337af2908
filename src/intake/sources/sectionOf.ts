import type { FeedSource } from '../../store/tables/sources.ts';

/**
 * The section of an entry: of the first of its categories that the source's mapping names, else the
 * source's own.
 */
export function sectionOf(
  topics: readonly string[],
  { sections, section }: Pick<FeedSource, 'sections' | 'section'>,
): string | null {
  const mapping: unknown = JSON.parse(sections);
  const map = new Map(Object.entries(typeof mapping === 'object' && mapping ? mapping : {}));
  const mapped = topics.map((topic) => map.get(topic.toLowerCase())).find((to) => to !== undefined);
  return typeof mapped === 'string' ? mapped : section;
}
