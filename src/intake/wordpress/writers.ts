import { escaped } from '../html/escape.ts';
import { linkCard } from '../html/linkCard.ts';
import { plain } from '../html/plain.ts';
import type { Attachment, Attachments } from './attachment.ts';
import type { Attributes, Write } from './shortcodes.ts';

/** A picture with, where a picture was linked, its link; then the caption. */
const CAPTIONED = /^\s*((?:<a\s[^>]{0,2000}>\s*)?<img\s[^>]{0,4000}>(?:\s*<\/a>)?)([\s\S]*)$/i;

/** The shortcodes that WordPress itself knows, as markup. `postId` owns the pictures of a gallery. */
export const wordpressWriters = (
  attachments: Attachments,
  postId: string,
): Record<string, Write> => ({
  caption,
  wp_caption: caption,
  gallery: (attributes) => galleryOf(attributes, attachments, postId).map(figure).join('\n'),
  embed: (attributes, inner) => linkCard(plain(inner) || (attributes.get('src') ?? '')),
  audio: sound,
  video: sound,
  playlist: (attributes) =>
    galleryOf(attributes, attachments, '')
      .map(({ url, title }) => linkCard(url, title))
      .join(''),
});

function caption(attributes: Attributes, inner: string): string {
  const [, picture = '', rest = ''] = CAPTIONED.exec(inner) ?? [];
  if (picture === '') return inner;
  const words = attributes.get('caption') ?? rest;
  return `<figure>${picture}<figcaption>${words.trim()}</figcaption></figure>`;
}

/** What is named `mp3`, `mp4` and so on is the file in that format. */
function sound(attributes: Attributes, inner: string): string {
  const address = [...attributes.values()].find((value) => /^https?:/.test(value));
  return (address ? linkCard(address) : '') + inner;
}

function galleryOf(attributes: Attributes, attachments: Attachments, postId: string) {
  const ids = attributes.get('ids') ?? attributes.get('include');
  if (ids === undefined) return postId ? attachments.group(postId).filter(isPicture) : [];
  return ids.split(/[,\s]+/).flatMap((id) => attachments.get(id) ?? []);
}

const isPicture = ({ url }: Attachment) => /\.(?:jpe?g|png|gif|webp|avif|heic)$/i.test(url);

const figure = ({ id, url, alt, caption: words }: Attachment) =>
  `<figure><img class="wp-image-${escaped(id)}" src="${escaped(url)}" alt="${escaped(alt)}"><figcaption>${escaped(words)}</figcaption></figure>`;
