import type { Block, Body } from '../../store/body.ts';
import { nodesBody } from '../html/htmlBody.ts';
import { parseHtml } from '../html/parse.ts';
import { simplify } from '../html/simplify.ts';
import type { Shelf } from '../spool.ts';
import type { Attachment, Attachments } from './attachment.ts';
import { emptyBlocks, fullPictures } from './blocks.ts';
import { footnoteList } from './footnotes.ts';
import { keepLineBreaks } from './lineBreaks.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { wordpressWriters } from './writers.ts';

/** What texts refer to: the media library and blocks that several texts share, by their id. */
export type Library = { attachments: Attachments; blocks: Shelf<string> };

export type Content = { body: Body; leftOut: string[] };

type Post = { id: string; content: string; meta: Map<string, string> };

/** The text of a post (blocks or the old editor's) as a body, and the names of what has no place. */
export function readContent({ id, content, meta }: Post, library: Library, base?: string): Content {
  const whole = withSharedBlocks(content, library.blocks);
  const writers = wordpressWriters(library.attachments, id);
  const { text, unknown } = withoutShortcodes(whole, writers);
  const page = parseHtml(text + footnoteList(meta.get('footnotes')));
  const empty = emptyBlocks(page);
  const pictures = fullPictures(page, library.attachments);
  keepLineBreaks(page);
  simplify(page);
  const body = nodesBody(page.children, base);
  return {
    body: { ...body, content: body.content.map((block) => withCredit(block, pictures)) },
    leftOut: [
      ...unknown.map((name) => `shortcode [${name}]`),
      ...empty.map((name) => `block ${name}`),
    ],
  };
}

/** Blocks may hold others of their kind; who nests them deeper has made a circle. */
const DEEPEST = 4;

const SHARED = /<!--\s+wp:block\s+\{[^}]*"ref":\s*(\d+)[^}]*\}\s+\/-->/g;

/** A text that is larger than this with its shared blocks is left without them. */
const LARGEST = 16_000_000;

function withSharedBlocks(content: string, blocks: Shelf<string>, depth = 0): string {
  if (depth === DEEPEST || !content.includes('wp:block')) return content;
  let left = LARGEST;
  return content.replace(SHARED, (mark: string, id: string) => {
    if (left <= 0) return mark;
    const shared = withSharedBlocks(blocks.get(id) ?? '', blocks, depth + 1);
    left -= shared.length;
    return left > 0 && shared ? shared : mark;
  });
}

/** What stands with a picture in the text goes before what the library says of it. */
function withCredit(block: Block, pictures: Map<string, Attachment>): Block {
  if (block.type !== 'figure') return block;
  const known = pictures.get(block.attrs.src);
  if (!known) return block;
  const { alt, credit } = block.attrs;
  return {
    ...block,
    attrs: { ...block.attrs, alt: alt || known.alt, credit: credit || known.credit },
  };
}
