const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const PICTURE_SCHEMES = new Set(['http:', 'https:']);

/** The absolute form of a link that may stand in a story (http, https, mailto), else null. */
export const safeLink = (href: string, base?: string): string | null =>
  absolute(href, LINK_SCHEMES, base);

/** The absolute address of a picture on the web, else null: no data, no script, no file. */
export const safePicture = (src: string, base?: string): string | null =>
  absolute(src, PICTURE_SCHEMES, base);

/** An address that is absolute and holds nothing odd is left as it was written. */
const PLAIN = /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#][\w./?#=&%+,:;@!~*()$-]*)?$/;

function absolute(address: string, schemes: Set<string>, base?: string): string | null {
  const trimmed = address.trim();
  if (trimmed === '') return null;
  const url = URL.parse(trimmed, base);
  if (!url || !schemes.has(url.protocol)) return null;
  return PLAIN.test(trimmed) ? trimmed : url.href;
}
