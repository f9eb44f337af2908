import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { notesOf } from '../../store/notes.ts';
import type { NoteRow } from '../../store/tables/review.ts';
import {
  addNote,
  addReply,
  alterNote,
  anchor,
  newNote,
  noteChange,
  removeNote,
  reply,
} from '../note.ts';
import { writtenStory } from '../writing.ts';
import { type ApiEnv, secured, writerOf } from './access.ts';
import type { ApiDeps } from './api.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';
import { optionalTime, timeOf } from './storyShapes.ts';

const path = '/desk/stories/{id}/notes' as const;
const onePath = `${path}/{note}` as const;
const tags = ['Desk'];
const params = z.object({ id: z.string() });
const one = params.extend({ note: z.string() });
const made = answer('Made', z.object({ id: z.string() }));
const said = z.object({
  id: z.string(),
  author: z.object({ id: z.string().nullable(), name: z.string() }),
  text: z.string(),
  at: z.iso.datetime(),
  changedAt: z.iso.datetime().nullable(),
});
const noteShape = said
  .extend({
    anchor: anchor.required().openapi({ description: 'The words that it is about' }),
    resolved: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
    replies: z.array(said),
  })
  .openapi('Note');

const list = createRoute({
  ...{ method: 'get', path, tags, ...secured('desk:read') },
  summary: 'The notes in the margin of a story; readers never see them',
  request: { params },
  responses: {
    200: answer('Notes', z.object({ entries: z.array(noteShape) })),
    ...problems(401, 403, 404),
  },
});

const add = createRoute({
  ...{ method: 'post', path, tags, ...secured('desk:write') },
  summary: 'Put a note to some words of a story',
  request: {
    params,
    ...json(newNote, { text: 'Who says so?', anchor: { quote: 'three of the boats sank' } }),
  },
  responses: { 201: made, ...problems(401, 403, 404, 422) },
});

const answerTo = createRoute({
  ...{ method: 'post', path: `${onePath}/replies` as const, tags, ...secured('desk:write') },
  summary: 'Reply to a note; one that was settled is open again',
  request: { params: one, ...json(reply) },
  responses: { 201: made, ...problems(401, 403, 404, 409, 422) },
});

const change = createRoute({
  ...{ method: 'patch', path: onePath, tags, ...secured('desk:write') },
  summary: 'Settle a note or open it again; change the words of one’s own',
  request: { params: one, ...json(noteChange, { resolved: true }) },
  responses: { 204: { description: 'Done' }, ...problems(401, 403, 404, 422) },
});

const remove = createRoute({
  ...{ method: 'delete', path: onePath, tags, ...secured('desk:write') },
  summary: 'Take one’s own note away, with what was replied',
  request: { params: one },
  responses: { 204: { description: 'Gone' }, ...problems(401, 403, 404) },
});

/** Notes in the margin, for whoever may see the story at the desk. */
export function addNotes(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  app.openapi(list, async (c) => {
    const { id } = c.req.valid('param');
    await writtenStory(store.db, id, writerOf(c.get('asker')));
    return c.json({ entries: threads(await notesOf(store.db, id)) }, 200);
  });

  app.openapi(add, async (c) => {
    const by = { writer: writerOf(c.get('asker')), now: clock() };
    const id = await addNote(store, c.req.valid('param').id, c.req.valid('json'), by);
    return c.json({ id }, 201);
  });

  app.openapi(answerTo, async (c) => {
    const by = { writer: writerOf(c.get('asker')), now: clock() };
    const { id: storyId, note } = c.req.valid('param');
    return c.json({ id: await addReply(store, storyId, note, c.req.valid('json'), by) }, 201);
  });

  app.openapi(change, async (c) => {
    const by = { writer: writerOf(c.get('asker')), now: clock() };
    const { id, note } = c.req.valid('param');
    await alterNote(store, id, note, c.req.valid('json'), by);
    return c.body(null, 204);
  });

  app.openapi(remove, async (c) => {
    const { id, note } = c.req.valid('param');
    await removeNote(store, id, note, writerOf(c.get('asker')));
    return c.body(null, 204);
  });
}

/** Notes with the replies to each. */
function threads(rows: NoteRow[]) {
  const replies = Map.groupBy(rows, ({ replyTo }) => replyTo);
  return (replies.get(null) ?? []).map((note) => ({
    ...saidIn(note),
    anchor: {
      ...{ quote: note.quote, before: note.before, after: note.after },
      position: note.position,
    },
    resolved:
      note.resolvedAt === null ? null : { at: timeOf(note.resolvedAt), by: note.resolvedBy ?? '' },
    replies: (replies.get(note.id) ?? []).map(saidIn),
  }));
}

const saidIn = ({ id, authorId, authorName, text, at, changedAt }: NoteRow) => ({
  ...{ id, author: { id: authorId, name: authorName }, text },
  ...{ at: timeOf(at), changedAt: optionalTime(changedAt) },
});
