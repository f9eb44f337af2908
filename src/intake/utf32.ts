/** The first letter of a file of markup or JSON in four bytes, and the byte-order mark. */
const BEGINNINGS = new Set([0xfeff, 0x3c, 0x7b, 0x5b]);

const LAST_CODE = 0x10ffff;
const LETTERS_AT_ONCE = 4_096;

/** The text of bytes in UTF-32, which browsers gave up and feeds come in now and then; else null. */
export function utf32Text(bytes: Uint8Array): { text: string; encoding: string } | null {
  if (bytes.length < 4) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const littleEndian = [false, true].find((little) => BEGINNINGS.has(view.getUint32(0, little)));
  if (littleEndian === undefined) return null;
  const parts: string[] = [];
  for (let from = 0; from + 4 <= bytes.length; from += 4 * LETTERS_AT_ONCE) {
    const count = Math.min(LETTERS_AT_ONCE, Math.floor((bytes.length - from) / 4));
    const codes = Array.from({ length: count }, (_, at) =>
      view.getUint32(from + 4 * at, littleEndian),
    );
    parts.push(String.fromCodePoint(...codes.map((code) => (code <= LAST_CODE ? code : 0xfffd))));
  }
  const text = parts
    .join('')
    .replace(/^\uFEFF/, '')
    .toWellFormed();
  return { text, encoding: littleEndian ? 'utf-32le' : 'utf-32be' };
}
