import { useState } from 'react';
import { changePost, type LivePost, removePost } from '../api/livePosts.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Moment } from '../shell/Moment.tsx';
import { paragraphsOf } from '../writing/body/paragraphs.ts';
import { ChangePost } from './ChangePost.tsx';

type Props = { storyId: string; post: LivePost; mayChange: boolean };

/** A post as it was written, with what can be done to it; or the form in its place. */
export function PostLine({ storyId, post, mayChange }: Props) {
  const [isChanging, change] = useState(false);
  const told = [post.editedAt && 'changed', post.pinned && 'pinned', post.keyPoint && 'key point'];
  return (
    <li>
      <p className="aside">
        <Moment at={post.at} /> · <bdi>{post.actor}</bdi>
        {told.filter(Boolean).map((words) => ` · ${words}`)}
      </p>
      {isChanging ? (
        <ChangePost storyId={storyId} post={post} close={() => change(false)} />
      ) : (
        <>
          {post.headline && <h2 dir="auto">{post.headline}</h2>}
          {paragraphsOf(post.body).map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be the same
            <p key={at} dir="auto">
              {text}
            </p>
          ))}
          {mayChange && (
            <p className="post-acts">
              <Flags storyId={storyId} post={post} />
              <button type="button" className="plain" onClick={() => change(true)}>
                Change
              </button>
              <ActButton
                className="plain"
                act={() => removePost(storyId, post.id)}
                done="The post is taken back."
              >
                Take back
              </ActButton>
            </p>
          )}
        </>
      )}
    </li>
  );
}

function Flags({ storyId, post: { id, pinned, keyPoint } }: Omit<Props, 'mayChange'>) {
  return (
    <>
      <ActButton
        className="plain"
        act={() => changePost(storyId, id, { pinned: !pinned })}
        done={pinned ? 'The post is in its place by time.' : 'The post stands above the others.'}
      >
        {pinned ? 'Unpin' : 'Pin'}
      </ActButton>
      <ActButton
        className="plain"
        act={() => changePost(storyId, id, { keyPoint: !keyPoint })}
        done={keyPoint ? 'It is no key point any more.' : 'It is among the key points.'}
      >
        {keyPoint ? 'No key point' : 'Key point'}
      </ActButton>
    </>
  );
}
