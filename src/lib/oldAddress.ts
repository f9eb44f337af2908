/** What names a page in the query of an old address: of WordPress above all. */
const NAMING = ['p', 'page_id', 'attachment_id', 'cat', 'tag', 'author'];

/**
 * The form in which addresses of a site that was moved are remembered and looked up: the path
 * decoded, without a slash at the end, and of the query what names a page (`/?p=12`). Null for a
 * path that can not be decoded. The same address always gives the same text.
 */
export function oldAddress(path: string, query: URLSearchParams): string | null {
  const decoded = decodedPath(path);
  if (decoded === null) return null;
  const plain = decoded.replace(/\/(?:index\.(?:php|html?))?\/*$/i, '') || '/';
  const name = plain === '/' ? NAMING.find((one) => query.has(one)) : undefined;
  return name ? `/?${name}=${query.get(name)}` : plain;
}

/** The same of a whole URL, or of one without its host. Null where it is none. */
export function oldAddressOf(url: string): string | null {
  const parsed = URL.parse(url, 'http://site.invalid');
  return parsed && oldAddress(parsed.pathname, parsed.searchParams);
}

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
