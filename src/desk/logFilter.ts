import { z } from 'zod';
import { dayAfter, startOfDay } from '../lib/day.ts';
import { LOG_KINDS } from '../store/ledgers.ts';
import type { LogFilter } from '../store/paperLog.ts';

/** Whose acts, with what, and on which day of the newsroom's own clock. */
export const logAsked = z.object({
  actor: z.string().trim().max(200).optional(),
  kind: z.enum(LOG_KINDS).optional(),
  day: z.iso.date().optional(),
});

/** What was asked for, as the log is narrowed by it. */
export const logFilter = (
  { actor, kind, day }: z.infer<typeof logAsked>,
  zone: string,
): LogFilter => ({
  actor: actor || null,
  kind: kind ?? null,
  during: day ? { from: startOfDay(day, zone), until: startOfDay(dayAfter(day), zone) } : null,
});
