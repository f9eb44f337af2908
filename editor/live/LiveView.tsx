import { useQuery } from '@tanstack/react-query';
import { postsOf } from '../api/livePosts.ts';
import { deskStory } from '../api/stories.ts';
import { useMay } from '../shell/me.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { useTitle } from '../shell/useTitle.ts';
import '../styles/live.css';
import { PostForm } from './PostForm.tsx';
import { PostLine } from './PostLine.tsx';
import { UnsentLine } from './UnsentLine.tsx';
import { useOutbox } from './useOutbox.ts';

/** How often the log asks what others have posted. */
const EVERY = 3_000;

/** Live coverage: a form to post with, in which the cursor stands, and what was posted. */
export default function LiveView({ id }: { id: string }) {
  const mayPost = useMay('publish');
  const { data: story } = useQuery({ queryKey: ['story', id], queryFn: () => deskStory(id) });
  const posts = useQuery({
    queryKey: ['posts', id],
    queryFn: () => postsOf(id),
    refetchInterval: EVERY,
  });
  const { unsent, send, discard } = useOutbox(id);
  const headline = story?.story.live?.headline ?? story?.story.headline;
  useTitle(headline ? `Live: ${headline}` : 'Live');
  if (!posts.data && posts.error) return <NotCovered id={id} why={posts.error.message} />;
  return (
    <div className="covering">
      <header>
        <p className="kicker">
          <a href={`/desk/stories/${id}`}>The story</a>
          {story?.story.url && (
            <>
              {' · '}
              <a href={new URL(story.story.url).pathname}>as readers see it</a>
            </>
          )}
        </p>
        <h1>
          Live: <bdi>{headline}</bdi>
        </h1>
      </header>
      <div className="posting">
        {mayPost && <PostForm send={send} />}
        <Outcome />
      </div>
      <div>
        {posts.error && <p role="alert">{posts.error.message}</p>}
        <ol className="live-log">
          {unsent.map((one) => (
            <UnsentLine key={one.key} unsent={one} send={send} discard={discard} />
          ))}
          {posts.data?.map((post) => (
            <PostLine key={post.id} storyId={id} post={post} mayChange={mayPost} />
          ))}
        </ol>
        {posts.data?.length === 0 && (
          <p className="aside">Nothing is posted yet. The first post begins the coverage.</p>
        )}
      </div>
    </div>
  );
}

const NotCovered = ({ id, why }: { id: string; why: string }) => (
  <>
    <h1>Live</h1>
    <p role="alert">{why}</p>
    <p>
      <a href={`/desk/stories/${id}`}>The story</a>
    </p>
  </>
);
