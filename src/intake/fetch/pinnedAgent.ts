import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { isLoopback, isPublicAddress } from './addresses.ts';

const CONNECT_TIMEOUT = 10_000;

/** Whether addresses of this machine may be asked too: tests alone say so. */
export type Allowance = { loopback?: boolean };

/**
 * Connections that are made only to addresses on the open internet. The name is resolved once, the
 * addresses are checked, and the connection is made to those very addresses, so that a name can not
 * change its mind in between.
 */
export const pinnedAgent = (allowance: Allowance): Agent =>
  new Agent({
    connect: { lookup: checkedLookup(allowance), timeout: CONNECT_TIMEOUT },
    pipelining: 0,
  });

/** Throws where the host is an address, written out, that may not be asked. */
export function checkHost(hostname: string, allowance: Allowance) {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isAllowed(host, allowance)) throw new Error(refusal(hostname));
}

const isAllowed = (address: string, { loopback = false }: Allowance) =>
  isPublicAddress(address) || (loopback && isLoopback(address));

const refusal = (host: string) => `${host} lies in a private network, which is never asked`;

const checkedLookup =
  (allowance: Allowance): LookupFunction =>
  (hostname, options, answer) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const allowed = (addresses ?? []).filter(({ address }) => isAllowed(address, allowance));
      const [first] = allowed;
      if (error || !first) return answer(error ?? new Error(refusal(hostname)), '', 0);
      if (options.all) return answer(null, allowed);
      answer(null, first.address, first.family);
    });
  };
