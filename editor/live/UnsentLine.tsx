import type { NewPost } from '../api/livePosts.ts';
import type { Unsent } from './useOutbox.ts';

type Props = {
  unsent: Unsent;
  send: (post: NewPost, key: string) => void;
  discard: (key: string) => void;
};

/** A post that is not in the record yet, where it will stand. */
export const UnsentLine = ({ unsent: { key, post, refusal }, send, discard }: Props) => (
  <li className="unsent">
    {refusal === null ? (
      <p className="aside">Sending …</p>
    ) : (
      <p role="alert">Not posted: {refusal}</p>
    )}
    {post.headline && <h2 dir="auto">{post.headline}</h2>}
    {post.text && <p dir="auto">{post.text}</p>}
    {refusal !== null && (
      <p className="post-acts">
        <button type="button" className="plain" onClick={() => send(post, key)}>
          Send again
        </button>
        <button type="button" className="plain" onClick={() => discard(key)}>
          Discard
        </button>
      </p>
    )}
  </li>
);
