import type { Context } from 'hono';
import { clientAddress } from '../http/clientAddress.ts';

/** Who asks, as far as the request says; held for the moments until it is counted, never written. */
export type Visitor = {
  address: string;
  agent: string;
  /** Accept-Language: every browser sends it, few programs do. */
  languages: string;
  /** Why the page was fetched, where it was not for a person to read now: "prefetch". */
  purpose: string;
};

/** Agents are compared whole, but nobody's is longer than this. */
const AGENT_LENGTH = 400;

/** What a request says of who made it. */
export function visitorOf(c: Context, trustProxy: boolean): Visitor {
  const header = (name: string) => c.req.header(name) ?? '';
  return {
    address: clientAddress(c, trustProxy),
    agent: header('user-agent').slice(0, AGENT_LENGTH),
    languages: header('accept-language').slice(0, 100),
    purpose: ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map(header).join(' ').trim(),
  };
}
