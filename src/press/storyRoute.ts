import type { Context } from 'hono';
import { storyAt } from '../store/storyPage.ts';
import { notFoundPage } from './pages/notFound.ts';
import { storyPage } from './pages/story.ts';
import { withdrawnPage } from './pages/withdrawn.ts';
import type { PressDeps } from './routes.ts';
import type { PressSite } from './site.ts';

/**
 * What stands at a story's address: the story; that it was taken back. A draft or a
 * story under embargo does not exist for the public.
 */
export const storyRoute =
  ({ store, respond, forYou }: PressDeps, site: () => Promise<PressSite>) =>
  async (c: Context): Promise<Response> => {
    const path = decodeURIComponent(c.req.path);
    return respond(c, async () => {
      const paper = await site();
      const story = await storyAt(store, path);
      if (story?.status === 'withdrawn') return withdrawnPage(paper, story);
      if (story?.status !== 'published') return notFoundPage(paper);
      if ((story.embargoedUntil ?? 0) > paper.now) return notFoundPage(paper);
      return storyPage(store, paper, story, forYou);
    });
  };
