import { z } from 'zod';
import { escaped } from '../html/escape.ts';
import { cardMarkup } from './cards.ts';
import { jsonOf, type Markup } from './lexical.ts';

const MARKUP_SECTION = 1;
const IMAGE_SECTION = 2;
const LIST_SECTION = 3;
const CARD_SECTION = 10;
const ATOM = 1;

/** https://github.com/bustle/mobiledoc-kit, MOBILEDOC.md, version 0.3. */
const document = z.object({
  version: z.string().regex(/^0\.3/),
  atoms: z.array(z.tuple([z.string(), z.unknown()]).rest(z.unknown())).catch([]),
  cards: z.array(z.tuple([z.string(), z.unknown()])).catch([]),
  markups: z.array(z.tuple([z.string()]).rest(z.unknown())).catch([]),
  sections: z.array(z.array(z.unknown())),
});
type Document = z.infer<typeof document>;

const marker = z.tuple([z.number(), z.array(z.number()), z.number(), z.unknown()]);
const markers = z.array(marker).catch([]);
type Marker = z.infer<typeof marker>;

/** A text of Ghost's editor up to version 5 as markup. Null where it is no such text. */
export function mobiledocMarkup(source: string): Markup | null {
  const parsed = document.safeParse(jsonOf(source));
  if (!parsed.success) return null;
  const unknown = new Set<string>();
  const html = parsed.data.sections
    .map((section) => sectionMarkup(section, parsed.data, unknown))
    .join('');
  return { html, unknown: [...unknown] };
}

function sectionMarkup(
  [kind, second, third]: unknown[],
  text: Document,
  unknown: Set<string>,
): string {
  const tag = TAGS.has(String(second)) ? String(second) : 'p';
  if (kind === MARKUP_SECTION) return `<${tag}>${inlines(markers.parse(third), text)}</${tag}>`;
  if (kind === IMAGE_SECTION) return cardMarkup('image', { src: second }) ?? '';
  if (kind === LIST_SECTION) {
    const list = second === 'ol' ? 'ol' : 'ul';
    const entries = z.array(markers).catch([]).parse(third);
    return `<${list}>${entries.map((entry) => `<li>${inlines(entry, text)}</li>`).join('')}</${list}>`;
  }
  if (kind !== CARD_SECTION) return '';
  const [name, payload] = text.cards[Number(second)] ?? ['', null];
  const card = cardMarkup(name, payload);
  if (card === null) unknown.add(name);
  return card ?? '';
}

const TAGS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'aside']);

/** Each marker opens some markups, says its text, and closes the innermost so many. */
function inlines(line: Marker[], text: Document): string {
  const open: string[] = [];
  const parts: string[] = [];
  for (const [kind, opens, closes, value] of line) {
    for (const index of opens) {
      const [tag = '', attributes] = text.markups[index] ?? [];
      parts.push(openTag(tag, attributes));
      open.push(tag);
    }
    parts.push(kind === ATOM ? atom(text.atoms[Number(value)]) : escaped(String(value ?? '')));
    for (let left = closes; left > 0 && open.length > 0; left--)
      parts.push(closeTag(open.pop() ?? ''));
  }
  return parts.concat(open.reverse().map(closeTag)).join('');
}

const MARKS = new Set(['strong', 'b', 'em', 'i', 's', 'code', 'a']);

function openTag(tag: string, attributes: unknown): string {
  if (tag !== 'a') return MARKS.has(tag) ? `<${tag}>` : '';
  const pairs = Array.isArray(attributes) ? attributes : [];
  const at = pairs.indexOf('href');
  return `<a href="${escaped(at === -1 ? '' : String(pairs[at + 1] ?? ''))}">`;
}

const closeTag = (tag: string) => (MARKS.has(tag) ? `</${tag}>` : '');

const atom = (found: unknown[] | undefined) =>
  found?.[0] === 'soft-return' ? '<br>' : escaped(String(found?.[1] ?? ''));
