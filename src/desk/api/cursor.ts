import { z } from '@hono/zod-openapi';

/** Where a list goes on: after the entry of this time and id, so that nothing is skipped. */
type Place<At> = { at: At; id: string };

/** A place as a short opaque text. */
const cursorAt = ({ at, id }: Place<number | string>): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url');

const words = z
  .string()
  .max(500)
  .regex(/^\P{Cc}*$/u);

/** Of what orders a list, so that nothing else gets to a database that would not take it. */
const pagingBy = <At>(
  at: z.ZodType<At>,
  id: z.ZodType<string> = z.string().regex(/^[\w-]{1,80}$/),
) => {
  const place = z.tuple([at, id]);
  return z.object({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    cursor: z
      .string()
      .max(3_000)
      .transform((text, context): Place<At> => {
        const read = place.safeParse(parsed(text));
        if (read.success) return { at: read.data[0], id: read.data[1] };
        context.addIssue({ code: 'custom', message: 'is no cursor that this API has given' });
        return z.NEVER;
      })
      .optional()
      .openapi({ type: 'string', description: '`next` of the page before' }),
  });
};

/** What a list may be asked for that is ordered by time: how many, and after which place. */
export const paging = pagingBy(z.int());

/** The same for one that may be ordered by words. */
export const pagingByWords = pagingBy(z.union([z.int(), words]));

/** The same for one that is ordered by a number, of what has letters of any script in its id. */
export const pagingByRank = pagingBy(z.int(), words);

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
  placeOf: (entry: Entry) => Place<number | string>,
): { entries: Entry[]; next: string | null } {
  const shown = entries.slice(0, limit);
  const last = shown.at(-1);
  return { entries: shown, next: entries.length > limit && last ? cursorAt(placeOf(last)) : null };
}
