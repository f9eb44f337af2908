import { isIP, isIPv6 } from 'node:net';
import { isOwn } from './clientAddress.ts';

/** Groups of an IPv6 address that stand for a household; a machine changes the others by itself. */
const HOUSEHOLD_GROUPS = 4;

/**
 * Whom an address stands for when somebody is counted or slowed down: the first 64 bits of an IPv6
 * address, written out; any other address as it is.
 */
export const household = (address: string): string =>
  isIPv6(address) ? firstGroups(address, HOUSEHOLD_GROUPS) : address;

/** What is given to one customer of the internet at a time: 256 addresses, or /48 in IPv6. */
const NETWORK_GROUPS = 3;

/**
 * The network that an address belongs to, as far as somebody may have all of it for little; null for
 * this machine and private networks, which are one's own.
 */
export function network(address: string): string | null {
  if (isIP(address) === 0 || isOwn(address)) return null;
  return isIPv6(address)
    ? firstGroups(address, NETWORK_GROUPS)
    : address.split('.').slice(0, NETWORK_GROUPS).join('.');
}

function firstGroups(address: string, count: number): string {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...new Array<string>(zeros).fill('0'), ...after];
  return groups
    .slice(0, count)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
