import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Visitor } from './visitor.ts';

/** 96 bits: no two readers of a day will ever share one. */
const HASH_BYTES = 12;

/** Groups of an IPv6 address that stand for a household; a machine changes the others by itself. */
const HOUSEHOLD_GROUPS = 4;

/** A reader for one day: address and agent under the day's key (base64). Without it, nobody. */
export const readerHash = (key: string, { address, agent }: Visitor): string =>
  hash(key, `reader\n${household(address)}\n${agent}`);

/** An address for one day, under the day's key. */
export const addressHash = (key: string, { address }: Visitor): string =>
  hash(key, `address\n${household(address)}`);

const hash = (key: string, text: string) =>
  createHmac('sha256', Buffer.from(key, 'base64'))
    .update(text)
    .digest()
    .subarray(0, HASH_BYTES)
    .toString('base64url');

/** The first 64 bits of an IPv6 address, written out; any other address as it is. */
function household(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...new Array<string>(zeros).fill('0'), ...after];
  return groups
    .slice(0, HOUSEHOLD_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
