import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { isLoopback, isPublicAddress } from './addresses.ts';

const CONNECT_TIMEOUT = 10_000;

/** Which addresses that are nobody's on the open internet may be asked too. */
export type Allowance = {
  /** All of this machine's own: tests alone say so. */
  loopback?: boolean;
  /** These and no others: tests alone say so. */
  addresses?: string[];
  /** These hosts wherever they lie: what whoever runs this machine has named in its settings. */
  hosts?: string[];
};

/** Looks up all addresses of a name. */
export type Resolve = (
  hostname: string,
  answer: (error: Error | null, addresses?: LookupAddress[]) => void,
) => void;

/**
 * Connections that are made only to addresses on the open internet. The name is resolved once, the
 * addresses are checked, and the connection is made to those very addresses, so that a name can not
 * change its mind in between.
 */
export const pinnedAgent = (allowance: Allowance, resolve: Resolve = resolveBySystem): Agent =>
  new Agent({
    connect: { lookup: checkedLookup(allowance, resolve), timeout: CONNECT_TIMEOUT },
    pipelining: 0,
  });

/** Throws where the host is an address, written out, that may not be asked. */
export function checkHost(hostname: string, allowance: Allowance) {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isNamed(hostname, allowance)) return;
  if (isIP(host) && !isAllowed(host, allowance)) throw new Error(refusal(hostname));
}

const isAllowed = (address: string, { loopback = false, addresses = [] }: Allowance) =>
  isPublicAddress(address) || (loopback && isLoopback(address)) || addresses.includes(address);

const isNamed = (hostname: string, { hosts = [] }: Allowance) => hosts.includes(hostname);

const refusal = (host: string) => `${host} lies in a private network, which is never asked`;

const resolveBySystem: Resolve = (hostname, answer) => lookup(hostname, { all: true }, answer);

const checkedLookup =
  (allowance: Allowance, resolve: Resolve): LookupFunction =>
  (hostname, options, answer) => {
    resolve(hostname, (error, addresses) => {
      const named = isNamed(hostname, allowance);
      const allowed = (addresses ?? []).filter(
        ({ address }) => named || isAllowed(address, allowance),
      );
      const [first] = allowed;
      if (error || !first) return answer(error ?? new Error(refusal(hostname)), '', 0);
      if (options.all) return answer(null, allowed);
      answer(null, first.address, first.family);
    });
  };
