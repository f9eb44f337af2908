import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 9;
const RANDOM_LENGTH = 7;

/**
 * A new identifier of 16 characters that sorts by the time of its making (45 bits of milliseconds,
 * then 35 random bits) in Crockford's base 32, so that it can be made on any machine without asking.
 */
export function newId(time = Date.now()): string {
  return encode(time, TIME_LENGTH) + randomPart();
}

function encode(value: number, length: number): string {
  let left = value;
  let text = '';
  for (let place = 0; place < length; place++) {
    text = ALPHABET[left % 32] + text;
    left = Math.floor(left / 32);
  }
  return text;
}

const randomPart = () =>
  Array.from(randomBytes(RANDOM_LENGTH), (byte) => ALPHABET[byte % 32]).join('');
