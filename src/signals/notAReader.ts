import { isbot } from 'isbot';
import type { LeftOut } from '../store/tables/signals.ts';
import type { Visitor } from './visitor.ts';

/** A browser announces itself as Mozilla with its system in brackets; Opera Mini by its own name. */
const BROWSER = /^(Mozilla\/\d|Opera\/\d).*\(/;

/** Why this visit is no person's reading, judged by one request alone; null where it may be. */
export function notAReader({ agent, languages, purpose }: Visitor): LeftOut | null {
  if (agent.trim() === '') return 'no-agent';
  if (isbot(agent)) return 'bot';
  if (/prefetch|prerender|preview/i.test(purpose)) return 'prefetch';
  if (!BROWSER.test(agent) || languages === '') return 'odd-headers';
  return null;
}
