import { api, done, read } from './client.ts';

/** The stages of the work, and who a story can be given to. */
export const workflow = () => read(api.GET('/api/v1/desk/workflow'));

/** Says how far the work on a story is. */
export const moveToStage = (id: string, stage: string | null) =>
  done(api.PUT('/api/v1/desk/stories/{id}/stage', { params: { path: { id } }, body: { stage } }));

/** Gives a story to somebody, or to nobody. */
export const assign = (id: string, userId: string | null) =>
  done(
    api.PUT('/api/v1/desk/stories/{id}/assignee', { params: { path: { id } }, body: { userId } }),
  );
