import { z } from '@hono/zod-openapi';
import type { Scope } from '../../store/latestStories.ts';
import { paging } from './cursor.ts';

/** What lists of stories may be asked for: a page, and what the stories are about. */
export const storiesAsked = paging.extend({
  section: z.string().optional(),
  topic: z.string().optional(),
  person: z.string().optional(),
  storyline: z.string().optional(),
});

/** The same as the record is asked. */
export const scopeOf = ({
  cursor,
  section,
  topic,
  person,
  storyline,
}: Omit<z.infer<typeof storiesAsked>, 'limit'>): Scope => ({
  ...(section !== undefined && { sectionId: section }),
  ...(topic !== undefined && { topicId: topic }),
  ...(person !== undefined && { personId: person }),
  ...(storyline !== undefined && { storylineId: storyline }),
  ...(cursor && { after: cursor }),
});
