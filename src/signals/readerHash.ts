import { createHmac } from 'node:crypto';
import { household, network } from '../http/household.ts';
import type { Visitor } from './visitor.ts';

/** 96 bits: no two readers of a day will ever share one. */
const HASH_BYTES = 12;

/** A reader for one day: address and agent under the day's key (base64). Without it, nobody. */
export const readerHash = (key: string, { address, agent }: Visitor): string =>
  hash(key, `reader\n${household(address)}\n${agent}`);

/** An address for one day, under the day's key. */
export const addressHash = (key: string, { address }: Visitor): string =>
  hash(key, `address\n${household(address)}`);

/** The network and the browser of a reader in the same way; null for a private network. */
export const companyHashes = (key: string, { address, agent }: Visitor) => {
  const shared = network(address);
  return {
    network: shared === null ? null : hash(key, `network\n${shared}`),
    agent: shared === null ? null : hash(key, `agent\n${agent}`),
  };
};

const hash = (key: string, text: string) =>
  createHmac('sha256', Buffer.from(key, 'base64'))
    .update(text)
    .digest()
    .subarray(0, HASH_BYTES)
    .toString('base64url');
