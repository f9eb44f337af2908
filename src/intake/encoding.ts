import { analyse } from 'chardet';
import { utf32Text } from './utf32.ts';

/** Declarations stand at the beginning of a file. */
const DECLARED_WITHIN = 4_096;

const XML_DECLARATION = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i;
const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i;
const HTTP_CHARSET = /charset\s*=\s*["']?([\w.:-]+)/i;

/** Bytes that are no text in any declared way are read as what Windows wrote: it never fails. */
const LAST_RESORT = 'windows-1252';

export type Decoded = {
  text: string;
  encoding: string;
  /** Where what is declared is not what the bytes are: how they were read instead. */
  problem: string | null;
};

/**
 * Bytes as text: by the byte-order mark, then by what HTTP, the XML declaration or a meta element
 * declares, as far as the bytes bear it out (a false "utf-8" is found out), then UTF-8 where the
 * bytes are valid, then by the looks of the letters, then windows-1252. Never throws.
 */
export function decode(bytes: Uint8Array, contentType: string | null = null): Decoded {
  const wide = utf32Text(bytes);
  if (wide) return { ...wide, problem: null };
  const marked = byMark(bytes);
  if (marked) {
    const text = read(bytes, marked, false) ?? '';
    const isWhole = marked !== 'utf-8' || !text.includes('\uFFFD');
    return { text, encoding: marked, problem: isWhole ? null : damage(marked) };
  }
  const start = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const declared = [
    HTTP_CHARSET.exec(contentType ?? '')?.[1],
    XML_DECLARATION.exec(start)?.[1],
    META.exec(start)?.[1],
  ].filter((label) => label !== undefined);
  const decoded = byTrial(bytes, [...declared.filter(usable), 'utf-8']) ?? lenient(bytes);
  return { ...decoded, text: withoutC1(decoded.text), problem: problemOf(decoded, declared) };
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
const usable = (label: string) => !/^utf-?16|^ucs-?[24]|^utf-?32|^iso-10646/i.test(label);

type Trial = Pick<Decoded, 'text' | 'encoding'>;

function byTrial(bytes: Uint8Array, encodings: string[]): Trial | null {
  for (const encoding of encodings) {
    const text = read(bytes, encoding, true);
    if (text !== null && text !== '') return { text, encoding };
  }
  return null;
}

function read(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** One byte in so many may be damaged without the text being in another encoding. */
const DAMAGED_SHARE = 0.001;

/** Text that is UTF-8 but for a few bytes is read so; else as its letters look. */
function lenient(bytes: Uint8Array): Trial {
  const text = read(bytes, 'utf-8', false) ?? '';
  const damaged = text.split('\uFFFD').length - 1;
  const written =
    [...text.slice(0, 200_000)].filter((letter) => letter > '\u007f').length - damaged;
  if (damaged <= text.length * DAMAGED_SHARE && written > damaged)
    return { text, encoding: 'utf-8' };
  const looksLike = byLooks(bytes);
  const looked = looksLike && byTrial(bytes, [looksLike]);
  return looked || { text: read(bytes, LAST_RESORT, false) ?? '', encoding: LAST_RESORT };
}

/** Letters are counted in so much of a text. */
const LOOKED_AT = 64_000;

/** Below this, the guess is no better than what most of the web's old pages are in. */
const LEAST_CONFIDENCE = 50;

/** Guesses between the encodings of Latin letters are too often wrong: those are Windows' own. */
const OTHER_SCRIPTS = /^(?:big5|euc-|gb|shift_jis|koi8|windows-125[1356]|iso-8859-[5678]$)/i;

/** In Latin letters few are beyond ASCII; in other scripts most are. Of very few nothing is told. */
const HIGH_SHARE = 0.35;
const FEWEST_HIGH = 10;

/** The encoding that the letters of a text suggest; markup, which all encodings share, is left out. */
function byLooks(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  const letters = Buffer.from(text.replace(/<[^<>]{0,2000}>|[\s\d]+/g, ' '), 'latin1');
  const high = letters.filter((letter) => letter > 0x7f).length;
  if (high < FEWEST_HIGH || high < HIGH_SHARE * letters.length) return null;
  const [best] = analyse(letters);
  const isSure = best && best.confidence >= LEAST_CONFIDENCE && OTHER_SCRIPTS.test(best.name);
  return isSure ? best.name.toLowerCase() : null;
}

const C1 = /[\u0080-\u009f]/g;

/** What Windows means by the codes that Unicode keeps for controls, which no text has. */
export const withoutC1 = (text: string): string =>
  text.replace(C1, (control) =>
    new TextDecoder(LAST_RESORT).decode(Uint8Array.of(control.charCodeAt(0))),
  );

const damage = (encoding: string) => `some bytes are no ${encoding}; they are left out of the text`;

function problemOf({ text, encoding }: Trial, declared: string[]): string | null {
  const [first] = declared;
  if (first && !isEncoding(first)) return `“${first}” is no encoding; read as ${encoding}`;
  if (first && usable(first) && !isSame(first, encoding))
    return `declares ${first}, which it is not; read as ${encoding}`;
  if (encoding === 'utf-8' && text.includes('\uFFFD')) return damage(encoding);
  return first || encoding === 'utf-8' ? null : `declares no encoding; read as ${encoding}`;
}

const canonical = (label: string): string => new TextDecoder(label).encoding;
const isSame = (some: string, other: string) => canonical(some) === canonical(other);

function isEncoding(label: string): boolean {
  if (!usable(label)) return true;
  try {
    return canonical(label) !== '';
  } catch {
    return false;
  }
}
