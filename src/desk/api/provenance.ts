import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type StoryFile, storyFile } from '../storyFile.ts';
import { type ApiEnv, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer } from './json.ts';
import { ApiProblem, problems } from './problems.ts';
import { correctionShown, doubtsShown, originsShown } from './provenanceShapes.ts';
import { placing, placingOf } from './storylineShapes.ts';
import { optionalTime, timeOf, wholeStory } from './storyShapes.ts';

const time = z.iso.datetime();
const { origins, doubts, corrections } = wholeStory.shape;

const provenanceShape = z
  .object({
    ...{ id: z.string(), receivedAt: time, publishedAt: time, updatedAt: time.nullable() },
    ...{ correctedAt: time.nullable(), embargoedUntil: time.nullable() },
    stampedAt: time.nullable().openapi({ description: 'As a page shows it, to people' }),
    ...{ withdrawnAt: time.nullable(), withdrawnReason: z.string().nullable() },
    ...{ origins, doubts, corrections: z.array(corrections.element.extend({ actor: z.string() })) },
    copies: z
      .array(
        z.object({
          ...{ id: z.string(), headline: z.string(), similarity: z.number() },
          is: z.enum(['copy', 'original']).openapi({ description: 'What it is to this story' }),
        }),
      )
      .openapi({ description: 'What repeats this story, and what it repeats' }),
    storyline: z
      .object({ id: z.string(), name: z.string(), ...placing })
      .nullable()
      .openapi({ description: 'The storyline that it is in, and how it came there' }),
    imports: z
      .array(
        z.object({
          ...{ key: z.string(), format: z.string(), file: z.string(), at: time },
          record: z.unknown().openapi({ type: 'object', description: 'What was understood of it' }),
          lists: z
            .array(z.object({ title: z.string(), headlines: z.array(z.string()) }))
            .openapi({ description: 'Lists of other headlines that stood around it on its page' }),
        }),
      )
      .openapi({ description: 'How it came in, each time, the last first' }),
    recall: z
      .object({ status: z.string(), at: time })
      .nullable()
      .openapi({ description: 'That its sender has taken it back' }),
    offered: z.boolean().openapi({ description: 'Whether a newer version waits: see the offer' }),
    exclusion: z.object({ reason: z.string(), actor: z.string(), at: time }).nullable(),
    expiry: z
      .object({ at: time, reason: z.string(), actor: z.string() })
      .nullable()
      .openapi({ description: 'From when it is to be kept out; null once it is' }),
    views: z.int(),
    reactions: z
      .array(z.object({ kind: z.string(), label: z.string(), count: z.int() }))
      .openapi({ description: 'What readers gave, in their words' }),
  })
  .openapi('Provenance');

const provenance = createRoute({
  ...{ method: 'get', path: '/desk/stories/{id}/provenance', tags: ['Desk'] },
  ...secured('desk:read', 'read'),
  summary: 'All that is known of a story beside its text: origins, doubts, copies, how it came in',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: answer('What is known', provenanceShape), ...problems(401, 403, 404) },
});

/** What whoever decides about a story looks at first. */
export function addProvenance(app: OpenAPIHono<ApiEnv>, { store }: ApiDeps) {
  app.openapi(provenance, async (c) => {
    const file = await storyFile(store, c.req.valid('param').id);
    if (!file) throw new ApiProblem({ status: 404, title: 'There is no such story.' });
    return c.json(shown(file), 200);
  });
}

function shown(file: StoryFile): z.infer<typeof provenanceShape> {
  const { story, exclusion, recall } = file;
  return {
    ...{ id: story.id, withdrawnReason: story.withdrawnReason },
    ...{ receivedAt: timeOf(story.receivedAt), publishedAt: timeOf(story.publishedAt) },
    ...{ updatedAt: optionalTime(story.updatedAt), correctedAt: optionalTime(story.correctedAt) },
    embargoedUntil: optionalTime(story.embargoedUntil),
    ...{ stampedAt: optionalTime(story.stampedAt), withdrawnAt: optionalTime(story.withdrawnAt) },
    ...{ origins: originsShown(file.origins), doubts: doubtsShown(file.doubts) },
    corrections: file.corrections.map((row) => ({ ...correctionShown(row), actor: row.actor })),
    copies: file.copies.map(({ id, headline, similarity, originalId }) => ({
      ...{ id, headline, similarity },
      is: originalId === story.id ? 'copy' : 'original',
    })),
    storyline: file.storyline && {
      ...{ id: file.storyline.id, name: file.storyline.name },
      ...placingOf(file.storyline),
    },
    imports: file.imports.map(({ at, ...row }) => ({ ...row, at: timeOf(at) })),
    recall: recall && { status: recall.status, at: timeOf(recall.at) },
    offered: file.offer !== null,
    exclusion: exclusion && { ...exclusion, at: timeOf(exclusion.at) },
    expiry: expiryShown(file.expiry),
    ...{ views: file.views, reactions: file.reactions },
  };
}

const expiryShown = (expiry: StoryFile['expiry']) =>
  expiry && { at: timeOf(expiry.expiresAt), reason: expiry.reason, actor: expiry.actor };
