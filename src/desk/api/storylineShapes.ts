import { z } from '@hono/zod-openapi';
import type { DeskStoryline, StorylineLine } from '../../store/deskStorylines.ts';
import { storylinePath } from '../../store/storylineRows.ts';
import type { PlacedBy, TurningPointRow } from '../../store/tables/storylines.ts';
import { optionalTime, timeOf } from './storyShapes.ts';

const time = z.iso.datetime();

export const lineShape = z
  .object({
    id: z.string(),
    name: z.string().openapi({ example: 'Harbour pilots on strike' }),
    url: z.string(),
    stories: z.int().openapi({ description: 'How many stories it has, drafts too' }),
    latestAt: time.nullable().openapi({ description: 'When its latest story came out' }),
  })
  .openapi('StorylineLine');

/** How a story came to its storyline. */
export const placing = {
  placedBy: z.enum(['found', 'copy', 'source', 'editor']).nullable().openapi({
    description:
      '`found` by its words, with the story that it repeats (`copy`), as its `source` said, or by an `editor`: then no machine moves it',
  }),
  likelihood: z.number().nullable().openapi({ description: 'Of a story that was found: 0 to 1' }),
};

/** The same as the API shows it: of what an editor or a source has said there is no likelihood. */
export const placingOf = ({
  by,
  likelihood,
}: {
  by: PlacedBy | null;
  likelihood: number | null;
}) => ({
  placedBy: by,
  likelihood: by === 'found' ? likelihood : null,
});

const placedShape = z.object({
  id: z.string().openapi({ description: 'Of the story' }),
  ...{ headline: z.string(), language: z.string(), publishedAt: time },
  status: z.enum(['draft', 'published', 'withdrawn']),
  ...placing,
  copyOf: z.string().nullable(),
  turningPoint: z
    .object({
      why: z.string().openapi({
        description: '`new-name`, `new-number`, `correction`, `after-quiet` or `readers`',
        example: 'new-name',
      }),
      detail: z.string().nullable().openapi({ example: 'Ida Thorn' }),
    })
    .nullable()
    .openapi({ description: 'Why the storyline turned here, as readers are told' }),
});

export const storylineShape = z
  .object({
    ...{ id: z.string(), name: z.string(), summary: z.string(), url: z.string() },
    stories: z.int().openapi({ description: 'How many stories it has, drafts too' }),
    timeline: z
      .array(placedShape)
      .openapi({ description: 'Its stories, the latest first, 500 at most' }),
    log: z
      .array(
        z.object({
          ...{ act: z.string(), detail: z.string(), reason: z.string() },
          ...{ actor: z.string(), at: time },
        }),
      )
      .openapi({ description: 'What editors did with it and why, the last first' }),
  })
  .openapi('Storyline');

/** A storyline of the list as the API shows it. */
export const lineOf = (base: string, line: StorylineLine): z.infer<typeof lineShape> => ({
  ...{ id: line.id, name: line.name, stories: line.stories },
  url: base + storylinePath(line.slug),
  latestAt: optionalTime(line.latestAt),
});

/** A storyline with its timeline as the API shows it. */
export function storylineOf(
  base: string,
  { storyline, members, stories, acts }: DeskStoryline,
  turns: readonly TurningPointRow[],
): z.infer<typeof storylineShape> {
  const turned = new Map(turns.map(({ storyId, why, detail }) => [storyId, { why, detail }]));
  const { id, name, summary, slug } = storyline;
  return {
    ...{ id, name, summary, url: base + storylinePath(slug), stories },
    timeline: members.map((story) => ({
      ...{ id: story.id, headline: story.headline, language: story.language },
      ...{ status: story.status, publishedAt: timeOf(story.publishedAt) },
      ...placingOf(story),
      copyOf: story.originalId,
      turningPoint: turned.get(story.id) ?? null,
    })),
    log: acts.map(({ act, detail, reason, actor, at }) => ({
      ...{ act, detail, reason, actor },
      at: timeOf(at),
    })),
  };
}
