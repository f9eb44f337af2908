import { createRequire } from 'node:module';
import { type Clock, DAY, HOUR, type Millis, SECOND } from '../../lib/clock.ts';
import { decode } from '../encoding.ts';
import { type AskOptions, ask } from './ask.ts';

/** What a site's robots.txt says of an address. */
type Permission = {
  allowed: boolean;
  /** Milliseconds that it asks to lie between two requests. */
  delay: Millis;
};

export type Robots = (address: string) => Promise<Permission>;

/** The product that rules may name (RFC 9309, 2.2.1). */
const PRODUCT = 'Broadsheet';

/** RFC 9309, 2.4 and 2.5: kept a day at most; half a mebibyte is read. */
const KEPT = DAY;
const LARGEST = 512 * 1024;

/** A site that could not be asked is asked again sooner. */
const KEPT_UNREACHED = HOUR;

/** Rules that ask for longer between two pages would stop the queue of a source. */
const LONGEST_DELAY = 30 * SECOND;

const MOST_SITES = 2_000;

type Parsed = {
  isAllowed(address: string, product: string): boolean | undefined;
  getCrawlDelay(product: string): number | undefined;
};

/** Its own types describe a module that it is not. */
const require = createRequire(import.meta.url);
const robotsParser: (address: string, text: string) => Parsed = require('robots-parser');

type Rules = { rules: Parsed | 'all' | 'none'; until: Millis };

/**
 * Asks sites for their robots.txt, once a day each. Where there is none (4xx), everything is
 * allowed; where a site fails to answer, nothing is (RFC 9309, 2.3.1).
 */
export function createRobots(options: AskOptions, clock: Clock): Robots {
  const sites = new Map<string, Promise<Rules>>();
  return async (address) => {
    const { origin } = new URL(address);
    let known = await sites.get(origin);
    if (!known || known.until < clock()) {
      if (sites.size >= MOST_SITES) sites.clear();
      const asked = rulesOf(origin, options, clock);
      sites.set(origin, asked);
      known = await asked;
    }
    return permission(known.rules, address);
  };
}

async function rulesOf(origin: string, options: AskOptions, clock: Clock): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  try {
    const { status, bytes, headers } = await ask(address, { ...options, largest: LARGEST });
    if (status >= 500 || status === 429) return { rules: 'none', until: clock() + KEPT_UNREACHED };
    if (status !== 200) return { rules: 'all', until: clock() + KEPT };
    const { text } = decode(bytes, headers['content-type'] ?? null);
    return { rules: robotsParser(address, text), until: clock() + KEPT };
  } catch {
    return { rules: 'none', until: clock() + KEPT_UNREACHED };
  }
}

function permission(rules: Rules['rules'], address: string): Permission {
  if (typeof rules === 'string') return { allowed: rules === 'all', delay: 0 };
  const delay = (rules.getCrawlDelay(PRODUCT) ?? 0) * SECOND;
  return {
    allowed: rules.isAllowed(address, PRODUCT) ?? true,
    delay: Math.min(Number.isFinite(delay) ? delay : 0, LONGEST_DELAY),
  };
}
