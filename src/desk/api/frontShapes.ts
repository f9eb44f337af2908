import { z } from '@hono/zod-openapi';
import type { bannerLog } from '../../store/banners.ts';
import type { FrontStory } from '../../store/frontStories.ts';
import type { Pin } from '../../store/pins.ts';
import { optionalTime, timeOf } from './storyShapes.ts';

const time = z.iso.datetime();
const place = z.int().openapi({ description: 'A place on top: 1 is the lead, then 2 to 4' });

export const pinShape = z
  .object({
    ...{ place, story: z.string().openapi({ description: 'Id of the story' }) },
    ...{ reason: z.string(), actor: z.string(), at: time },
    until: time.nullable().openapi({ description: 'Null: until it is taken off' }),
  })
  .openapi('Pin');

const prominent = z.object({
  ...{ id: z.string(), headline: z.string(), section: z.string().nullable(), publishedAt: time },
  readers: z.int().openapi({ description: 'Of the last twelve hours' }),
  prominence: z
    .object({
      total: z.number().openapi({ example: 5.4 }),
      weight: z.int().openapi({ description: 'The editors’ sense of importance, 1 to 9' }),
      age: z.number().openapi({ description: 'Taken off: a step for every seven hours' }),
      readers: z.number().openapi({ description: 'Added for readers, 1.5 at most' }),
    })
    .openapi({ description: 'Why it is proposed: weight less age plus readers' }),
});

const banner = z.object({
  ...{ text: z.string(), story: z.string().nullable(), actor: z.string(), at: time, until: time },
  endedAt: time.nullable().openapi({ description: 'Null: at its end, or it still stands' }),
  endedBy: z.string().nullable(),
});

export const frontShape = z
  .object({
    top: z
      .array(prominent.extend({ place, pin: z.union([pinShape, z.null()]) }))
      .openapi({ description: 'What stands on top now, in order; proposed where `pin` is null' }),
    prominent: z
      .array(
        prominent.extend({
          keptDown: z
            .object({ by: z.enum(['storyline', 'section']), storyId: z.string() })
            .nullable()
            .openapi({
              description:
                'Of what is more prominent than a story that is proposed on top: what of it stands there already, and in which story',
            }),
        }),
      )
      .openapi({ description: 'Stories that the front page is made of, the most prominent first' }),
    log: z
      .array(
        pinShape.extend({
          ...{ headline: z.string(), endedAt: time.nullable(), endedBy: z.string().nullable() },
        }),
      )
      .openapi({ description: 'The last pins, the newest first' }),
    banners: z
      .array(banner)
      .openapi({ description: 'The last breaking lines, the newest first, the standing one too' }),
  })
  .openapi('FrontPage');

/** A pin as the API shows it. */
export const pinOf = (pin: Pin): z.infer<typeof pinShape> => ({
  ...{ place: pin.slot, story: pin.storyId, reason: pin.reason, actor: pin.actor },
  ...{ at: timeOf(pin.at), until: optionalTime(pin.until) },
});

/** A story with why it is proposed, as the API shows it. */
export const prominentOf = (story: FrontStory): z.infer<typeof prominent> => ({
  ...{ id: story.id, headline: story.headline, section: story.sectionName },
  ...{ publishedAt: timeOf(story.publishedAt), readers: story.readers },
  prominence: { ...story.prominence, weight: story.weight },
});

/** A breaking line as the log has it. */
export const bannerBefore = (
  line: Awaited<ReturnType<typeof bannerLog>>[number],
): z.infer<typeof banner> => ({
  ...{ text: line.text, story: line.storyId, actor: line.actor },
  ...{ at: timeOf(line.at), until: timeOf(line.until) },
  ...{ endedAt: optionalTime(line.endedAt), endedBy: line.endedBy },
});
