import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Context } from 'hono';

/** Where a proxy of one's own stands: this machine, a private network (RFC 1918, 4193, 6598). */
const OWN = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const) {
  OWN.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  OWN.addSubnet(net, bits, 'ipv6');
}

/**
 * The address that a request came from. X-Forwarded-For is believed only where a proxy is expected
 * and the connection itself comes from this machine or a private network; then its last entry that
 * is not a proxy of one's own, for what stands before it may have been written by anybody.
 */
export function clientAddress(c: Context, trustProxy: boolean): string {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  const socket = plain(incoming?.socket.remoteAddress ?? '');
  if (!trustProxy || !isOwn(socket)) return socket;
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map(plain);
  const valid = forwarded.filter((address) => isIP(address) !== 0);
  return valid.findLast((address) => !isOwn(address)) ?? valid[0] ?? socket;
}

/** Whether an address is of this machine or a private network. */
export const isOwn = (address: string): boolean => {
  const family = isIP(address);
  return family !== 0 && OWN.check(address, family === 6 ? 'ipv6' : 'ipv4');
};

/** Without spaces, and IPv4 as such where it came inside IPv6. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
