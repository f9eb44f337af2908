import { isIPv6 } from 'node:net';

/** Groups of an IPv6 address that stand for a household; a machine changes the others by itself. */
const HOUSEHOLD_GROUPS = 4;

/**
 * Whom an address stands for when somebody is counted or slowed down: the first 64 bits of an IPv6
 * address, written out; any other address as it is.
 */
export function household(address: string): string {
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
