import { Element } from 'domhandler';
import { all } from '../html/query.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { resolveNames } from './names.ts';
import { newsItemEntry } from './newsmlItem.ts';
import { packageEntries } from './newsmlPackage.ts';
import { nitfEntry } from './nitf.ts';
import type { TakenBack } from './wire.ts';
import { parseXml } from './xmlTree.ts';

const ROOTS = new Set(['newsmessage', 'newsitem', 'packageitem', 'nitf']);

/**
 * NewsML-G2 (a news item, a package or a message with several) and NITF, however broken; nothing of
 * a document type is ever expanded. Null where the text is neither. An item that has nothing, or
 * that its sender took back, is named. https://iptc.org/standards/newsml-g2/
 */
export function readNewsml(source: string): Feed | null {
  const { document, problems, lineOf } = parseXml(source);
  resolveNames(document);
  const root = document.children.find(
    (node): node is Element => node instanceof Element && ROOTS.has(node.name),
  );
  if (!root) return null;
  const items = ROOTS.has(root.name) && root.name !== 'newsmessage' ? [root] : itemsOf(root);
  const sent = new Set(items.map(({ attribs }) => attribs['guid'] ?? ''));
  const takenBack: TakenBack[] = [];
  const entries = items.flatMap((item, index) =>
    readItem(item, sent).flatMap((read) => {
      const wrong = wrongWith(read);
      if (wrong) problems.push(`line ${lineOf(item)}: entry ${index + 1}: ${wrong}`);
      if (typeof read === 'object' && 'keys' in read) takenBack.push(read);
      return typeof read === 'string' || 'keys' in read || isEmpty(read) ? [] : [read];
    }),
  );
  const format = root.name === 'nitf' ? 'nitf' : 'newsml-g2';
  const language = root.attribs['xml:lang'] ?? null;
  return { format, title: null, url: null, language, entries, problems, takenBack };
}

const KINDS = /^(?:newsitem|packageitem|conceptitem|knowledgeitem|planningitem|catalogitem)$/;

function itemsOf(message: Element): Element[] {
  return all(message, 'itemset').flatMap((set) =>
    set.children.filter(
      (node): node is Element => node instanceof Element && KINDS.test(node.name),
    ),
  );
}

/** `sent`: the guids of all items of the message; a package says nothing new about those. */
function readItem(item: Element, sent: Set<string>): (FeedEntry | TakenBack | string)[] {
  if (item.name === 'nitf') return [nitfEntry(item)];
  if (item.name === 'newsitem') return [newsItemEntry(item)];
  if (item.name === 'packageitem') return packageEntries(item, sent);
  return [`is a ${item.name}, which holds no story`];
}

const isEmpty = ({ headline, body }: FeedEntry) => !headline && body.content.length === 0;

function wrongWith(read: FeedEntry | TakenBack | string): string | null {
  if (typeof read === 'string') return read;
  return 'keys' in read ? read.problem : problemOf(read);
}

function problemOf(entry: FeedEntry): string | null {
  if (isEmpty(entry)) return 'has neither headline nor text';
  return entry.published || entry.updated ? null : 'has no date that can be read';
}
