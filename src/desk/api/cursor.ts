import { z } from '@hono/zod-openapi';

/** Where a list goes on: after the entry of this time and id, so that nothing is skipped. */
type Place = { at: number; id: string };

/** Whatever else stands in a cursor, no database of ours would take it. */
const place = z.tuple([z.int(), z.string().regex(/^[\w-]{1,80}$/)]);

/** A place as a short opaque text. */
const cursorAt = ({ at, id }: Place): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url');

/** What a list may be asked for: how many, and after which place. */
export const paging = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z
    .string()
    .max(200)
    .transform((text, context): Place => {
      const read = place.safeParse(parsed(text));
      if (read.success) return { at: read.data[0], id: read.data[1] };
      context.addIssue({ code: 'custom', message: 'is no cursor that this API has given' });
      return z.NEVER;
    })
    .optional()
    .openapi({ type: 'string', description: '`next` of the page before' }),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}

/** A page of a list: one entry more was asked for than is shown, to know whether there are more. */
export function pageOf<Entry>(
  entries: Entry[],
  limit: number,
  placeOf: (entry: Entry) => Place,
): { entries: Entry[]; next: string | null } {
  const shown = entries.slice(0, limit);
  const last = shown.at(-1);
  return { entries: shown, next: entries.length > limit && last ? cursorAt(placeOf(last)) : null };
}
