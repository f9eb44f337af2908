import { parseHTML } from 'linkedom';
import type { Block, Body, Inline } from '../../../src/store/body.ts';
import { bodyText } from '../../../src/store/body.ts';

/** What this reader tells of a text; the forms in which it may stand there, for whoever compares. */
export class ToldText {
  readonly forms: string[];
  readonly body: string | null;
  readonly links: string[];

  constructor(forms: (string | null)[], body: Body | null = null) {
    this.body = body && folded(bodyText(body));
    this.forms = [...forms, body && bodyText(body)].map((form) => folded(form ?? ''));
    this.links = body ? body.content.flatMap(linksOfBlock).sort() : [];
  }

  /**
   * Whether this is the text that is expected as HTML: the same words and, where it is a body, the
   * same addresses. The expected markup is read by linkedom, and not by the code under test.
   */
  is(expected: string): boolean {
    const { document } = parseHTML(`<!doctype html><html><body>${expected}</body></html>`);
    for (const unseen of document.querySelectorAll('script,style')) unseen.remove();
    const words = folded(document.body?.textContent ?? '');
    const plain = folded(expected);
    if (!this.forms.some((form) => form === words || form === plain)) return false;
    if (this.body !== words && this.body !== plain) return true;
    const expectedLinks = addressesIn(document).map((link) => URL.parse(link)?.href ?? link);
    return this.links.every((link) => expectedLinks.includes(URL.parse(link)?.href ?? link));
  }
}

const addressesIn = (document: ReturnType<typeof parseHTML>['document']): string[] =>
  [...document.querySelectorAll('a[href],img[src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );

/** White space between blocks is the reader's own, so all of it is left out of the comparison. */
const folded = (text: string): string => text.replace(/[\s\u200b\ufeff]+/gu, '');

function linksOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'figure':
      return [block.attrs.src];
    case 'blockquote':
      return block.content.flatMap(linksOfBlock);
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(({ content }) => content.flatMap(linksOfBlock));
    case 'paragraph':
    case 'heading':
      return (block.content ?? []).flatMap(linksOfInline);
    default:
      return [];
  }
}

const linksOfInline = (inline: Inline): string[] =>
  inline.type === 'text'
    ? (inline.marks ?? []).flatMap((mark) => (mark.type === 'link' ? mark.attrs.href : []))
    : [];
