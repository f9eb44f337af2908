import { Comment, type Document, Element } from 'domhandler';
import { attribute, walk } from '../html/query.ts';
import type { Attachment, Attachments } from './attachment.ts';

/** Blocks that WordPress fills when a page is asked for; what they would show is not in the text. */
const COMMENT_BLOCK = /^wp:([\w/-]+)(?:\s[\s\S]*)?\/$/;

/** Blocks that show nothing, or whose content is brought in otherwise. */
const EMPTY_BLOCKS = new Set(['more', 'nextpage', 'spacer', 'separator', 'block', 'footnotes']);

/** The blocks of a text that have no words in it: the latest posts, a search box, a map. */
export function emptyBlocks(page: Document): string[] {
  const names = new Set<string>();
  for (const node of commentsIn(page)) {
    const name = COMMENT_BLOCK.exec(node.data.trim())?.[1];
    if (name && !EMPTY_BLOCKS.has(name)) names.add(name);
  }
  return [...names];
}

function* commentsIn(parent: Document | Element): Generator<Comment> {
  for (const child of parent.children) {
    if (child instanceof Comment) yield child;
    else if (child instanceof Element) yield* commentsIn(child);
  }
}

/**
 * Shows the pictures of the media library in their full size, and gives what the library knows of
 * each of them, by its address.
 */
export function fullPictures(page: Document, attachments: Attachments): Map<string, Attachment> {
  const known = new Map<string, Attachment>();
  walk(page, (element) => {
    if (element.name !== 'img') return;
    const id = /\bwp-image-(\d+)\b/.exec(element.attribs['class'] ?? '')?.[1];
    const attachment = attachments.get(id ?? attribute(element, 'data-id') ?? '');
    if (!attachment?.url) return;
    element.attribs['src'] = attachment.url;
    known.set(attachment.url, attachment);
  });
  return known;
}
