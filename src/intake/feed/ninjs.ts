import type { Feed, FeedEntry } from './feed.ts';
import { associated, ninjsEntry } from './ninjsEntry.ts';
import { folded, type NinjsItem, ninjsItem } from './ninjsItem.ts';
import { isNinjs, ninjsFormat } from './ninjsKind.ts';
import { jsonParts } from './ninjsSource.ts';
import { isWithdrawn, type TakenBack, withdrawal } from './wire.ts';

/**
 * News in JSON (IPTC ninjs 1.x to 3.x): an item, a list, an object with `items`, or an item a line.
 * Null where nothing in the text is an item; an entry that is none, is broken or was taken back by
 * its sender is named, and the rest is read. https://iptc.org/standards/ninjs/
 */
export function readNinjs(source: string): Feed | null {
  const { parts, problems } = jsonParts(source);
  const first = parts.map(({ value }) => value).find(isNinjs);
  if (!first) return null;
  const entries: FeedEntry[] = [];
  const takenBack: TakenBack[] = [];
  for (const [index, { value, line }] of parts.entries()) {
    const place = `${line > 1 ? `line ${line}: ` : ''}entry ${index + 1}`;
    const read = ninjsEntries(value);
    entries.push(...read.entries);
    takenBack.push(...read.takenBack);
    problems.push(...read.problems.map((problem) => `${place}: ${problem}`));
  }
  const format = ninjsFormat(first);
  return { format, title: null, url: null, language: null, entries, problems, takenBack };
}

/** The entries of one JSON value: of a package, the texts in it too. */
export function ninjsEntries(value: unknown): Told & Pick<Feed, 'entries'> {
  const item = isNinjs(value) ? ninjsItem.safeParse(folded(value)) : null;
  if (!item?.success) {
    return { entries: [], takenBack: [], problems: ['is no item of ninjs: it needs a "uri"'] };
  }
  const told: Told = { problems: [], takenBack: [] };
  const own = entryOf(item.data, told);
  const texts = own ? associated(item.data).filter(isText) : [];
  const inside = texts.flatMap((text) => entryOf(text, told) ?? []);
  const isShell = inside.length > 0 && own?.body.content.length === 0;
  return { entries: [...(own && !isShell ? [own] : []), ...inside], ...told };
}

const isText = ({ bodies, bodyxhtml, bodyhtml, bodytext }: NinjsItem) =>
  bodies.length > 0 || Boolean(bodyxhtml ?? bodyhtml ?? bodytext);

/** What is said of the items beside the entries themselves. */
type Told = { problems: string[]; takenBack: TakenBack[] };

function entryOf(item: NinjsItem, { problems, takenBack }: Told): FeedEntry | null {
  const entry = ninjsEntry(item);
  if (item.pubstatus && isWithdrawn(item.pubstatus)) {
    const back = withdrawal(entry.id, item.pubstatus, entry.url);
    takenBack.push(back);
    problems.push(back.problem);
    return null;
  }
  const stamp = item.firstcreated ?? item.versioncreated;
  if (stamp && !entry.published) problems.push(`the date “${stamp}” can not be read`);
  if (entry.headline || entry.body.content.length > 0) return entry;
  problems.push('has neither headline nor text');
  return null;
}
