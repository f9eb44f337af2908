const FIRST_TEXTS = 1_024;
const FIRST_BYTES = 16_384;
const FULL = 0.6;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Numbers for texts, as `Numbering` gives them, for millions: the letters lie in one array of bytes
 * and are found by their hash, at some 30 bytes a text where a `Map` of strings takes 150.
 */
export class PackedTexts {
  #bytes = new Uint8Array(FIRST_BYTES);
  #ends = new Uint32Array(FIRST_TEXTS);
  #slots = new Uint32Array(2 * FIRST_TEXTS);
  #hashes = new Uint32Array(FIRST_TEXTS);
  #size = 0;
  #scratch = new Uint8Array(1_024);

  get size(): number {
    return this.#size;
  }

  /** The number of a text, given at first sight. */
  of(text: string): number {
    const length = this.#encode(text);
    const hash = hashOf(this.#scratch, length);
    const slot = this.#slotOf(hash, length);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#append(hash, length);
    this.#slots[slot] = this.#size;
    if (this.#size > FULL * this.#slots.length) this.#rehash();
    return this.#size - 1;
  }

  /** The number of a text that was seen before. */
  find(text: string): number | undefined {
    const length = this.#encode(text);
    const known = this.#slots[this.#slotOf(hashOf(this.#scratch, length), length)] ?? 0;
    return known > 0 ? known - 1 : undefined;
  }

  /** The text of a number; throws a `RangeError` for one never given. */
  text(number: number): string {
    if (!(number >= 0 && number < this.#size)) throw new RangeError(`no text has number ${number}`);
    return decoder.decode(this.#bytes.subarray(this.#startOf(number), this.#ends[number]));
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
  }

  #encode(text: string): number {
    if (this.#scratch.length < 3 * text.length) this.#scratch = new Uint8Array(6 * text.length);
    return encoder.encodeInto(text, this.#scratch).written;
  }

  /** Where a text stands, or is to be put. */
  #slotOf(hash: number, length: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let known = this.#slots[slot]; known; known = this.#slots[slot]) {
      if (this.#hashes[known - 1] === hash && this.#isAt(known - 1, length)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isAt(number: number, length: number): boolean {
    const start = this.#startOf(number);
    if ((this.#ends[number] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at++) {
      if (this.#bytes[start + at] !== this.#scratch[at]) return false;
    }
    return true;
  }

  #append(hash: number, length: number) {
    const start = this.#size === 0 ? 0 : (this.#ends[this.#size - 1] ?? 0);
    this.#bytes = roomFor(this.#bytes, start + length);
    this.#ends = roomFor(this.#ends, this.#size + 1);
    this.#hashes = roomFor(this.#hashes, this.#size + 1);
    this.#bytes.set(this.#scratch.subarray(0, length), start);
    this.#ends[this.#size] = start + length;
    this.#hashes[this.#size] = hash;
    this.#size++;
  }

  #rehash() {
    const slots = new Uint32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while (slots[slot]) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

type Flat = Uint8Array | Int8Array | Uint32Array | Float32Array | Float64Array;

const GROWTH = 1.5;

/** The same array, or a longer one with the same beginning where it is too short. */
export function roomFor<Array extends Flat>(array: Array, length: number): Array {
  if (length <= array.length) return array;
  const Same = array.constructor as new (length: number) => Array;
  const longer = new Same(Math.max(length, Math.ceil(array.length * GROWTH)));
  longer.set(array);
  return longer;
}

/** FNV-1a, mixed once more so that its low bits are as good as its high ones. */
function hashOf(bytes: Uint8Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
