import { randomInt } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 9;
const RANDOM_LENGTH = 7;

/** Half of what seven characters hold, so that there is room to count on from any of them. */
const RANDOM_NUMBERS = 2 ** 34;

let last = { time: Number.NaN, number: 0 };

/**
 * A new identifier of 16 characters that sorts by the time of its making (45 bits of milliseconds,
 * then a random number of 34 bits) in Crockford's base 32, so that it can be made on any machine
 * without asking. What one thread makes for the same millisecond in a row is counted on from the
 * first, as in ULID's monotonic form, so that it sorts by the order of its making too.
 */
export function newId(time = Date.now()): string {
  const number = time === last.time ? last.number + 1 : randomInt(RANDOM_NUMBERS);
  last = { time, number };
  return encode(time, TIME_LENGTH) + encode(number, RANDOM_LENGTH);
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
