import { isIP } from 'node:net';
import { isPublicAddress } from '../../http/outgoing/addresses.ts';
import type { Allowance } from '../../http/outgoing/pinnedAgent.ts';

/**
 * Where hubs can reach the paper: its public address; null where that is a machine of a private
 * network, or has no name that others could look up.
 */
export function callbackBase(baseUrl: string, { loopback = false }: Allowance): string | null {
  const host = new URL(baseUrl).hostname.replace(/^\[|\]$/g, '');
  const isPublic = isIP(host)
    ? isPublicAddress(host)
    : /\.(?!local$|internal$)[a-z\d-]+$/i.test(host);
  return isPublic || loopback ? baseUrl : null;
}
