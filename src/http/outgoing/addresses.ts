import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks that are nobody's on the open internet (IANA's special-purpose registries). */
const PRIVATE_V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** With those that carry an IPv4 address inside: mapped, translated, NAT64, 6to4, Teredo. */
const PRIVATE_V6: [string, number][] = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const privateV4 = listOf(PRIVATE_V4, 'ipv4');
const privateV6 = listOf(PRIVATE_V6, 'ipv6');
const loopback = listOf([['127.0.0.0', 8]], 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an IP address may be asked for a stranger's URL: it lies on the open internet. */
export function isPublicAddress(address: string): boolean {
  const plain = withoutZone(address);
  if (isIPv4(plain)) return !privateV4.check(plain, 'ipv4');
  return isIPv6(plain) && !privateV6.check(plain, 'ipv6');
}

/** Whether an IP address is this machine's own. */
export function isLoopback(address: string): boolean {
  const plain = withoutZone(address);
  return loopback.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
}

const withoutZone = (address: string) => address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');

function listOf(networks: [string, number][], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
}
