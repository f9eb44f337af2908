import type { Block, Inline, Mark } from '../../store/body.ts';

/** Soft hyphens and marks of byte order: words that hold them would not be found. */
const SEEN_BY_NOBODY = /[\u00ad\ufeff]/g;

/** Takes in text and blocks in the order in which they stand, and makes paragraphs of the text. */
export class Blocks {
  readonly done: Block[] = [];
  private line: Inline[] = [];
  /** Whether the line ends in white space: kept, since asking a text that grows costs its length. */
  private spaced = true;

  /** Text as it stands in the source; runs of white space are one space. */
  text(source: string, marks: Mark[]) {
    let text = source.replace(SEEN_BY_NOBODY, '').replace(/[ \t\n\r\f]+/g, ' ');
    const last = this.line.at(-1);
    if (this.spaced && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    this.spaced = text.endsWith(' ');
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += text;
    else this.line.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
  }

  /** A line break; the second in a row ends the paragraph. */
  break() {
    const last = this.line.at(-1);
    this.spaced = true;
    if (last?.type === 'text' && last.text === ' ') this.line.pop();
    if (this.line.at(-1)?.type === 'hardBreak') this.flush();
    else if (this.line.length > 0) this.line.push({ type: 'hardBreak' });
  }

  /** Ends the paragraph that is being written, if there is one. */
  flush() {
    const line = trimmed(this.line);
    this.line = [];
    this.spaced = true;
    if (line.length > 0) this.done.push({ type: 'paragraph', content: line });
  }

  block(block: Block) {
    this.flush();
    this.done.push(block);
  }

  /** All that was written. */
  finish(): Block[] {
    this.flush();
    return this.done;
  }
}

function sameMarks(some: Mark[], others: Mark[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((mark, index) => {
    const other = others[index];
    if (mark.type !== 'link') return mark.type === other?.type;
    return other?.type === 'link' && other.attrs.href === mark.attrs.href;
  });
}

const isEmpty = (inline: Inline | undefined) =>
  inline?.type === 'hardBreak' || (inline?.type === 'text' && inline.text.trim() === '');

function trimmed(line: Inline[]): Inline[] {
  const kept = [...line];
  while (kept.length > 0 && isEmpty(kept[0])) kept.shift();
  while (kept.length > 0 && isEmpty(kept.at(-1))) kept.pop();
  const first = kept[0];
  if (first?.type === 'text') kept[0] = { ...first, text: first.text.trimStart() };
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept;
}
