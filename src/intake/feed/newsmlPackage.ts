import type { Element } from 'domhandler';
import { all } from '../html/query.ts';
import { safePicture } from '../html/safeUrl.ts';
import { textBody } from '../plainText.ts';
import type { FeedEntry } from './feed.ts';
import { feedDate } from './feedDate.ts';
import { childNamed } from './names.ts';
import { nameOf, statusOf, writtenIn } from './newsmlMeta.ts';
import { lineOfText } from './texts.ts';
import { isWithdrawn, type TakenBack, withdrawal } from './wire.ts';

/**
 * What a packageItem tells of the texts that it refers to and that did not come with it (`sent`):
 * their titles and summaries. Pictures and the package itself are no stories.
 */
export function packageEntries(item: Element, sent: Set<string>): (FeedEntry | TakenBack)[] {
  const meta = childNamed(item, 'itemmeta') ?? item;
  const status = statusOf(meta);
  const guid = item.attribs['guid'] ?? null;
  if (isWithdrawn(status)) return [withdrawal(guid, status ?? '')];
  const stamp = feedDate(writtenIn(meta, 'versioncreated'));
  return all(item, 'itemref')
    .filter((ref) => !sent.has(ref.attribs['residref'] ?? '') && isText(ref))
    .map((ref) => reference(ref, stamp));
}

const isText = (ref: Element) => {
  const { qcode, uri } = childNamed(ref, 'itemclass')?.attribs ?? {};
  return /(?:^|[:/])(?:text|composite)$/.test(qcode ?? uri ?? 'text');
};

function reference(ref: Element, stamp: FeedEntry['published']): FeedEntry | TakenBack {
  const id = ref.attribs['residref'] ?? null;
  const status = statusOf(ref);
  if (isWithdrawn(status)) return withdrawal(id, status ?? '');
  const changed = feedDate(writtenIn(ref, 'versioncreated'));
  const publisher = nameOf(childNamed(ref, 'provider'));
  return {
    id,
    url: safePicture(ref.attribs['href'] ?? id ?? ''),
    headline: lineOfText(childNamed(ref, 'headline', 'title')),
    standfirst: null,
    body: textBody(lineOfText(childNamed(ref, 'description')) ?? ''),
    published: changed ?? stamp,
    updated: changed,
    bylines: [],
    topics: [],
    enclosures: [],
    language: null,
    source: publisher ? { name: publisher, url: null } : null,
  };
}
