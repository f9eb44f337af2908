import type { ByteSource } from '../byteSource.ts';
import { decode } from '../encoding.ts';
import { plain } from '../html/plain.ts';
import type { Reading, ReadOptions } from '../reading.ts';
import { openSpool, type Spool } from '../spool.ts';
import type { Biography } from '../story.ts';
import { type Attachment, attachmentOf } from './attachment.ts';
import { readHead, type Site } from './head.ts';
import { readItem, type WxrItem } from './item.ts';
import { type Part, type PartProblem, partsOf } from './items.ts';
import { type Export, postEntry } from './post.ts';
import { termRedirects } from './redirects.ts';
import { decoded } from './text.ts';

/**
 * The stories of an export of WordPress, one at a time however large it is: it is read twice, first
 * for the media library, which stands anywhere among the posts. `from` is the place of an earlier
 * reading at which to go on.
 */
export async function* readWordpress(
  source: ByteSource,
  name: string,
  { from = null }: ReadOptions,
): AsyncGenerator<Reading> {
  const spool = openSpool();
  try {
    const survey = await surveyed(source, spool);
    if (!from) yield { place: name, redirects: termRedirects(survey.archive.site) };
    const left = new Map<string, number>();
    for await (const part of partsOf(source.read(from?.offset), from ?? undefined)) {
      yield* readPart(part, { ...survey, name, left });
    }
    if (left.size > 0) yield { place: name, note: inWords(left) };
  } finally {
    spool.close();
  }
}

type Survey = { archive: Export; encoding: string };

/** The first reading: the head, and what posts refer to. */
async function surveyed(source: ByteSource, spool: Spool): Promise<Survey> {
  const library = {
    attachments: spool.shelf<Attachment>('attachments'),
    blocks: spool.shelf<string>('blocks'),
    guests: spool.shelf<Biography>('guests'),
  };
  let site: Site | null = null;
  let encoding = 'utf-8';
  for await (const part of partsOf(source.read())) {
    if (part.kind === 'head') {
      const head = decode(part.bytes);
      site = readHead(head.text);
      encoding = head.encoding;
    } else if (part.kind === 'item' && isReferredTo(part.bytes)) {
      keep(readItem(textOf(part.bytes, encoding)).item, library, site?.bases[0]);
    }
  }
  if (!site) throw new Error('is no export of WordPress: it has no channel');
  return { archive: { site, ...library }, encoding };
}

const textOf = (bytes: Buffer, encoding: string) => decode(bytes, `charset=${encoding}`).text;

/** Types that are no stories, and that stories refer to. */
const REFERRED_TO = new Set(['attachment', 'wp_block', 'guest-author']);

const isStory = (type: string) => type === 'post' || type === 'page';

const TYPE = Buffer.from('<wp:post_type>');

/** Whether an item is of a type that posts refer to, told without reading it. */
function isReferredTo(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(TYPE); at !== -1; at = bytes.indexOf(TYPE, at + 1)) {
    const text = bytes.toString('latin1', at + TYPE.length, at + TYPE.length + 40);
    const [, type = ''] = /^\s*(?:<!\[CDATA\[)?([\w-]+)/.exec(text) ?? [];
    if (REFERRED_TO.has(type)) return true;
  }
  return false;
}

function keep(item: WxrItem, library: Omit<Export, 'site'>, base?: string) {
  if (item.type === 'attachment') {
    const picture = attachmentOf(item, base);
    library.attachments.put(item.id, picture, item.parent, Number(item.id));
  } else if (item.type === 'wp_block') library.blocks.put(item.id, item.content);
  else if (item.type === 'guest-author') {
    const meta = (name: string) => plain(item.meta.get(`cap-${name}`) ?? '');
    const slug = decoded(meta('user_login') || item.slug).replace(/^cap-/, '');
    const name = meta('display_name') || plain(item.title);
    library.guests.put(slug, { name, role: meta('job_title'), text: meta('description') });
  }
}

type Reader = Survey & { name: string; left: Map<string, number> };

function* readPart(part: Part | PartProblem, reader: Reader): Generator<Reading> {
  const { name, left } = reader;
  const place = `${name}:${part.at.line}`;
  const next = part.next;
  if (part.kind === 'problem') return yield { place, error: `an item ${part.error}`, next };
  if (part.kind === 'head') return;
  const { item, problems } = readItem(textOf(part.bytes, reader.encoding));
  if (item.comments > 0) count(left, 'comments', item.comments);
  if (REFERRED_TO.has(item.type)) return;
  const other = otherThanStory(item);
  if (other) return count(left, other);
  for (const problem of problems) yield { place, error: problem };
  yield { ...postEntry(item, reader.archive, place), next };
}

/** What an item is where it is no story. */
function otherThanStory({ type, status }: WxrItem): string | null {
  if (status === 'trash') return 'in the trash';
  if (status === 'auto-draft') return 'drafts that were never begun';
  return isStory(type) ? null : `of type ${type}`;
}

const count = (left: Map<string, number>, what: string, more = 1) => {
  left.set(what, (left.get(what) ?? 0) + more);
};

const inWords = (left: Map<string, number>) =>
  `left out: ${[...left].map(([what, number]) => `${number} ${what}`).join(', ')}`;
