import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { forgetView, keepView, savedViews, shareView } from '../api/views.ts';
import { tellError } from '../shell/outcome.ts';
import { moveViewsUp } from './viewsOfBrowser.ts';

const KEY = ['views'];

/** The saved views of somebody, and ways to add one, to share it and to forget it. */
export function useSavedViews(userId: string) {
  const queries = useQueryClient();
  const { data: views = [] } = useQuery({
    queryKey: [...KEY, userId],
    queryFn: () => load(userId),
  });
  const settled = {
    onError: tellError,
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  };
  const save = useMutation({ mutationFn: keepView, ...settled });
  const share = useMutation({
    mutationFn: ({ id, shared }: { id: string; shared: boolean }) => shareView(id, shared),
    ...settled,
  });
  const forget = useMutation({ mutationFn: forgetView, ...settled });
  return { views, save: save.mutate, share: share.mutate, forget: forget.mutate };
}

async function load(userId: string) {
  const views = await savedViews();
  const names = views.filter(({ own }) => own).map(({ name }) => name);
  return (await moveViewsUp(userId, names)) ? savedViews() : views;
}
