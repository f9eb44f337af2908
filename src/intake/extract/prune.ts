import { type Block, type Body, bodyText, type Inline } from '../../store/body.ts';
import { BUTTON, ENDS_TEXT, HOUSE_NOTICE, POINTS_ELSEWHERE } from './furnitureWords.ts';
import { headLines } from './pageHead.ts';

/** A pointer to another page is short, or linked; prose that begins with the same words is neither. */
const LONGEST_POINTER = 160;
const MOSTLY_LINKED = 0.6;
const LONGEST_NOTICE = 320;
const SHORTEST_SENTENCE = 60;

/** What follows a heading that ends the text is dropped where it is at most this share of it. */
const LONGEST_REST = 0.35;

/**
 * Takes furniture out of a text that stands between its paragraphs, before them and after them;
 * its headline too, which the story has apart.
 */
export function pruned(body: Body, headline: string | null = null): Body {
  const blocks = withoutTail(withoutHead(body.content.map(measured), headline));
  const kept: Measured[] = [];
  let dropping = false;
  for (const block of blocks) {
    dropping = dropping ? isListed(block) : isPointerHeading(block);
    if (!dropping && !isFurniture(block)) kept.push(block);
  }
  return { type: 'doc', content: withoutLooseEnds(kept).map(({ block }) => block) };
}

/** A block with its text and which share of that is linked. */
type Measured = { block: Block; text: string; linked: number };

function measured(block: Block): Measured {
  const text = bodyText({ type: 'doc', content: [block] }).trim();
  return { block, text, linked: text === '' ? 0 : linkedLetters(block) / text.length };
}

function linkedLetters(block: Block): number {
  if (!('content' in block)) return 0;
  return (block.content ?? []).reduce((sum, part) => sum + linkedIn(part), 0);
}

function linkedIn(part: Inline | { type: string; content?: unknown }): number {
  if ('text' in part) {
    return part.marks?.some(({ type }) => type === 'link') ? part.text.length : 0;
  }
  const inside = 'content' in part && Array.isArray(part.content) ? part.content : [];
  return inside.reduce((sum: number, child) => sum + linkedIn(child), 0);
}

const endsSentence = (text: string) => /[.!?…:;。！？؟۔।]["'”’»)\]]*$/u.test(text);

const isText = ({ block }: Measured) => block.type !== 'figure' && block.type !== 'horizontalRule';

/** A heading, or a short bold or plain line, that announces a list of other pages. */
const isPointerHeading = (block: Measured) =>
  isText(block) && block.text.length <= 80 && POINTS_ELSEWHERE.test(block.text);

/** What may stand in such a list. */
const isListed = ({ block, text, linked }: Measured) =>
  block.type === 'figure' || block.type === 'bulletList' || (linked > MOSTLY_LINKED && text !== '');

function isFurniture(measured: Measured): boolean {
  const { block, text, linked } = measured;
  if (!isText(measured)) return false;
  if (text === '' || BUTTON.test(text)) return true;
  if ((text.length < LONGEST_POINTER || linked > 0.3) && POINTS_ELSEWHERE.test(text)) return true;
  if (text.length < LONGEST_NOTICE && HOUSE_NOTICE.test(text)) return true;
  if (linked <= MOSTLY_LINKED) return false;
  if (block.type === 'bulletList' || block.type === 'orderedList') return true;
  return !endsSentence(text) || linked > 0.9;
}

/** Begins the text behind the headline and the stamp of the page. Pictures stay. */
function withoutHead(blocks: Measured[], headline: string | null): Measured[] {
  const lines = blocks.filter(isText);
  const head = headLines(
    lines.map(({ text }) => text),
    headline,
  );
  const dropped = new Set(lines.filter((_line, at) => head.has(at)));
  return blocks.filter((block) => !dropped.has(block));
}

/** Ends the text at a heading after which little comes that belongs to it. */
function withoutTail(blocks: Measured[]): Measured[] {
  const all = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  for (const [index, { text }] of blocks.entries()) {
    if (before > 0 && ENDS_TEXT.test(text) && (all - before) / all <= LONGEST_REST) {
      return blocks.slice(0, index);
    }
    before += text.length;
  }
  return blocks;
}

/** Labels before the first sentence, and headings that head nothing at the end. */
function withoutLooseEnds(blocks: Measured[]): Measured[] {
  const isSentence = ({ block, text }: Measured) =>
    text.length >= SHORTEST_SENTENCE ||
    (block.type === 'paragraph' && endsSentence(text) && text.length > 25);
  const first = blocks.findIndex(isSentence);
  if (first === -1) return blocks;
  const start = blocks.slice(0, first).filter(({ block }) => block.type === 'figure');
  const rest = blocks.slice(first);
  while (rest.at(-1)?.block.type === 'heading' || rest.at(-1)?.block.type === 'horizontalRule')
    rest.pop();
  return [...start, ...rest];
}
