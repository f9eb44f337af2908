import { feedStory } from '../feedStory.ts';
import type { IntakeStory } from '../story.ts';
import { ninjsEntries } from './ninjs.ts';
import { ninjsFormat } from './ninjsKind.ts';

/** The story of a line of JSON Lines that is an item of ninjs, or why there is none. */
export function ninjsLine(
  item: Record<string, unknown>,
): { key: string | null; story: IntakeStory } | { error: string } {
  const { entries, problems } = ninjsEntries(item);
  const [entry] = entries;
  if (!entry) return { error: problems.join('; ') };
  const feed = { format: ninjsFormat(item), title: null, url: null, language: null };
  return { key: entry.url ?? entry.id, story: feedStory(entry, { ...feed, entries, problems }) };
}
