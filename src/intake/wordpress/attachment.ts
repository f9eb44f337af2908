import { plain } from '../html/plain.ts';
import type { Shelf } from '../spool.ts';
import type { WxrItem } from './item.ts';

/** A picture or another file of the media library. */
export type Attachment = {
  id: string;
  url: string;
  title: string;
  alt: string;
  caption: string;
  credit: string;
};

export type Attachments = Shelf<Attachment>;

/** Fields in which the common plugins for credits keep them, and the usual names of one's own. */
const CREDIT_FIELDS = [
  '_media_credit',
  'media_credit',
  '_navis_media_credit_org',
  '_wp_attachment_credit',
  'photographer_name',
  'credit',
  'photo_credit',
  '_credit_line',
];

/**
 * An item of type attachment as a picture: the excerpt is its caption, by WordPress's custom. Some
 * sites name their files from their root: `base` is the address of the site, where that is known.
 */
export const attachmentOf = (item: WxrItem, base?: string): Attachment => ({
  id: item.id,
  url: absolute(item.attachmentUrl || item.guid, base),
  title: plain(item.title),
  alt: plain(item.meta.get('_wp_attachment_image_alt') ?? ''),
  caption: plain(item.excerpt),
  credit: creditOf(item.meta),
});

const absolute = (address: string, base?: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address;

function creditOf(meta: Map<string, string>): string {
  const told = CREDIT_FIELDS.map((name) => plain(meta.get(name) ?? '')).find(Boolean);
  if (told) return told;
  const camera = meta.get('_wp_attachment_metadata') ?? '';
  return serialized(camera, 'credit') || serialized(camera, 'copyright');
}

/** A text of a PHP array as `serialize()` writes it: s:6:"credit";s:8:"Ada Pell"; in bytes. */
function serialized(source: string, name: string): string {
  const mark = `"${name}";s:`;
  const at = source.indexOf(mark);
  if (at === -1) return '';
  const [head = '', length = ''] = /^(\d{1,4}):"/.exec(source.slice(at + mark.length)) ?? [];
  const rest = Buffer.from(source.slice(at + mark.length + head.length, at + 2_000));
  return rest.subarray(0, Number(length)).toString('utf8').trim();
}
