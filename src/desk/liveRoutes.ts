import { type Context, Hono } from 'hono';
import type { Clock } from '../lib/clock.ts';
import { postsOf } from '../store/livePosts.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import { type By, Refusal, storyIn } from './act.ts';
import { readForm } from './form.ts';
import { acted, type Form, type Refused } from './formRoutes.ts';
import { editPost, newPost, post, postChange, removePost } from './livePost.ts';
import { livePage } from './pages/livePage.ts';

type Act = (storyId: string, form: Form, by: By) => Promise<unknown>;

/** The page at which a story is covered live: a form to post with, and what was posted. */
export function liveRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const ofForm = (storyId: string, form: Form) => ({ storyId, id: String(form['post'] ?? '') });
  const acts: Record<string, Act> = {
    post: (id, form, by) => post(store, id, readForm(newPost, form), by),
    change: (id, form, by) => editPost(store, ofForm(id, form), readForm(postChange, form), by),
    removal: (id, form, by) => removePost(store, ofForm(id, form), by),
  };

  app.get('/desk/live/:id', (c) => show(c, store, c.req.param('id'), null));
  for (const [name, perform] of Object.entries(acts)) {
    app.post(`/desk/live/:id/${name}`, (c) => {
      const id = c.req.param('id');
      return acted(c, {
        ...{ clock, needed: 'publish' },
        async perform(form, { now }) {
          await perform(id, form, { actor: c.get('editor').name, now });
          return `/desk/live/${id}`;
        },
        refused: (refused) => show(c, store, id, refused),
      });
    });
  }
  return app;
}

async function show(c: Context<DeskEnv>, store: Store, id: string, refused: Refused | null) {
  const story = await storyIn(store.db, id, ['published']).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (story instanceof Refusal) return c.text(story.message, story.status);
  const [site, posts] = await Promise.all([siteSettings(store), postsOf(store, id)]);
  const editor = c.get('editor');
  const said = { refused: refused?.error.message ?? null, written: refused?.form ?? {} };
  return c.html(livePage({ site, editor, story, posts, said }), refused?.error.status ?? 200);
}
