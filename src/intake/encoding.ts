/** Declarations stand at the beginning of a file. */
const DECLARED_WITHIN = 4_096;

const XML_DECLARATION = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i;
const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i;
const HTTP_CHARSET = /charset\s*=\s*["']?([\w.:-]+)/i;

/** Bytes that are no text in any declared way are read as what Windows wrote: it never fails. */
const LAST_RESORT = 'windows-1252';

export type Decoded = { text: string; encoding: string };

/**
 * Bytes as text: by the byte-order mark, then by what HTTP, the XML declaration or a meta element
 * declares, as far as the bytes bear it out (a false "utf-8" is found out), then UTF-8 where the
 * bytes are valid, then windows-1252. Never throws.
 */
export function decode(bytes: Uint8Array, contentType: string | null = null): Decoded {
  const marked = byMark(bytes);
  if (marked) return { text: read(bytes, marked, false) ?? '', encoding: marked };
  const start = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const declared = [
    HTTP_CHARSET.exec(contentType ?? '')?.[1],
    XML_DECLARATION.exec(start)?.[1],
    META.exec(start)?.[1],
  ];
  for (const encoding of [...declared.map(usable), 'utf-8']) {
    const text = encoding && read(bytes, encoding, true);
    if (encoding && text !== null && text !== undefined && text !== '') return { text, encoding };
  }
  return lenient(bytes);
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return first === 0x3c && second === 0 ? 'utf-16le' : null;
}

/** A page that could be searched for its own declaration was not UTF-16, whatever it declares. */
const usable = (label: string | undefined) =>
  label && !/^utf-?16|^ucs-?2|^utf-?32/i.test(label) ? label : null;

function read(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** One byte in so many may be damaged without the text being in another encoding. */
const DAMAGED_SHARE = 0.001;

/** Text that is UTF-8 but for a few bytes is read so; else windows-1252. */
function lenient(bytes: Uint8Array): Decoded {
  const text = read(bytes, 'utf-8', false) ?? '';
  const damaged = text.split('\uFFFD').length - 1;
  const written =
    [...text.slice(0, 200_000)].filter((letter) => letter > '\u007f').length - damaged;
  if (damaged <= text.length * DAMAGED_SHARE && written > damaged)
    return { text, encoding: 'utf-8' };
  return { text: read(bytes, LAST_RESORT, false) ?? '', encoding: LAST_RESORT };
}
