import { marked } from 'marked';
import { z } from 'zod';
import { escaped } from '../html/escape.ts';
import { linkCard } from '../html/linkCard.ts';

const text = z.string().catch('');

/** What the cards of Ghost hold, those of Lexical and of mobiledoc alike; the rest is left alone. */
const payload = z.object({
  src: text,
  url: text,
  alt: text,
  caption: text,
  title: text,
  html: text,
  markdown: text,
  code: text,
  heading: text,
  header: text,
  subheading: text,
  subheader: text,
  content: text,
  calloutText: text,
  calloutEmoji: text,
  buttonText: text,
  buttonUrl: text,
  fileTitle: text,
  textValue: text,
  productTitle: text,
  productDescription: text,
  productImageSrc: text,
  productUrl: text,
  metadata: z
    .object({ title: text, description: text, url: text })
    .catch({ title: '', description: '', url: '' }),
  images: z
    .array(z.object({ src: text, alt: text, caption: text, row: z.unknown().optional() }))
    .catch([]),
});
type Payload = z.infer<typeof payload>;

/** Cards that ask for something or mark something; a reader loses nothing with them. */
const SILENT = new Set(['paywall', 'email', 'email-cta', 'signup', 'signup-card']);

/** Names of mobiledoc and of Lexical for one and the same. */
const SAME: Record<string, string> = {
  'card-markdown': 'markdown',
  codeblock: 'code',
  hr: 'horizontalrule',
  'call-to-action': 'cta',
  'header-card': 'header',
};

/** A card as markup, which then goes the way of all markup; null where no such card is known. */
export function cardMarkup(name: string, fields: unknown): string | null {
  const parsed = payload.safeParse(fields);
  const card = SAME[name] ?? name;
  if (SILENT.has(card)) return '';
  return Object.hasOwn(CARDS, card) && parsed.success ? (CARDS[card]?.(parsed.data) ?? null) : null;
}

const CARDS: Record<string, (card: Payload) => string> = {
  image: (card) => figure(card),
  gallery: ({ images, caption }) => images.map((image) => figure(image)).join('') + line(caption),
  bookmark: ({ url, metadata, caption }) =>
    linkCard(url || metadata.url, metadata.title) + line(metadata.description) + line(caption),
  embed: ({ url, metadata, html, caption }) =>
    linkCard(url || sourceIn(html), metadata.title) + line(caption),
  html: ({ html }) => html,
  markdown: ({ markdown }) => marked.parse(markdown, { async: false }),
  code: ({ code, caption }) => `<pre>${escaped(code)}</pre>${line(caption)}`,
  horizontalrule: () => '<hr>',
  callout: ({ calloutEmoji, calloutText }) =>
    `<blockquote><p>${escaped(calloutEmoji)} ${calloutText}</p></blockquote>`,
  toggle: ({ heading, content }) => `<h4>${heading}</h4>${content}`,
  button: ({ buttonText, buttonUrl }) => linkCard(buttonUrl, buttonText),
  cta: ({ textValue, buttonText, buttonUrl }) => textValue + linkCard(buttonUrl, buttonText),
  header: ({ header, heading, subheader, subheading }) =>
    `<h2>${header || heading}</h2>${line(subheader || subheading)}`,
  file: ({ src, fileTitle, title }) => linkCard(src, fileTitle || title),
  audio: ({ src, title }) => linkCard(src, title),
  video: ({ src, title, caption }) => linkCard(src, title) + line(caption),
  product: (card) =>
    figure({ src: card.productImageSrc, alt: '', caption: '' }) +
    `<h4>${card.productTitle}</h4>${card.productDescription}${linkCard(card.productUrl, card.buttonText)}`,
};

const figure = ({ src, alt, caption }: Pick<Payload, 'src' | 'alt' | 'caption'>) =>
  src
    ? `<figure><img src="${escaped(src)}" alt="${escaped(alt)}"><figcaption>${caption}</figcaption></figure>`
    : '';

/** Captions and descriptions may have markup of their own. */
const line = (html: string) => (html ? `<p>${html}</p>` : '');

const sourceIn = (html: string) => /\bsrc="(https?:[^"]+)"/.exec(html)?.[1] ?? '';
