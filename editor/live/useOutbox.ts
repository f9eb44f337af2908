import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type NewPost, sendPost } from '../api/livePosts.ts';
import { Problem, reasonOf } from '../api/problem.ts';
import { tellDone, tellNothing } from '../shell/outcome.ts';

/** A post on its way to the record; or why it is not there. */
export type Unsent = { key: string; post: NewPost; refusal: string | null };

/**
 * Posts that were sent and are not in the log yet; they go one after the other, so that they stand
 * in their order. None of them is lost with the network.
 */
export function useOutbox(storyId: string) {
  const queries = useQueryClient();
  const [unsent, setUnsent] = useState<Unsent[]>([]);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  useWarning(unsent.length > 0);
  const discard = (key: string) => setUnsent((all) => all.filter((one) => one.key !== key));
  const put = (one: Unsent) =>
    setUnsent((all) => [one, ...all.filter(({ key }) => key !== one.key)]);

  const send = (post: NewPost, key = newKey()) => {
    tellNothing();
    put({ key, post, refusal: null });
    before.current = before.current.then(() => deliver(post, key));
  };
  const deliver = async (post: NewPost, key: string) => {
    try {
      await sendPost(storyId, post, key);
    } catch (error) {
      discard(key);
      return put({ key: keyAfter(error, key), post, refusal: reasonOf(error) });
    }
    tellDone('Posted.');
    await queries.invalidateQueries({ queryKey: ['posts', storyId] });
    discard(key);
  };
  return { unsent, send, discard };
}

/** What was refused is another request when it is sent again; what was cut off is the same. */
const keyAfter = (error: unknown, key: string) => (error instanceof Problem ? newKey() : key);

const newKey = () => `post-${Date.now()}-${Math.random().toString(36).slice(2)}`;

/** Asks before the page is left with something that would be lost. */
function useWarning(hasUnsent: boolean) {
  useEffect(() => {
    if (!hasUnsent) return undefined;
    const warn = (event: Event) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [hasUnsent]);
}
