import { type KeyboardEvent, useEffect, useRef } from 'react';
import { changePost, type LivePost } from '../api/livePosts.ts';
import type { Doc } from '../api/shapes.ts';
import { ActForm, said } from '../shell/ActForm.tsx';
import { paragraphsOf } from '../writing/body/paragraphs.ts';

type Props = { storyId: string; post: LivePost; close: () => void };

/** The words of a post, to be changed in their place. Escape leaves them as they are. */
export function ChangePost({ storyId, post, close }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const isPlain = hasPlainText(post.body);
  useEffect(() => {
    const field = place.current?.querySelector(isPlain ? 'textarea' : 'input');
    field?.focus();
  }, [isPlain]);
  const change = (form: FormData) =>
    changePost(storyId, post.id, {
      headline: said(form, 'headline'),
      ...(isPlain && { text: said(form, 'text') }),
    });
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && close();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within
    <div ref={place} onKeyDown={onKeyDown}>
      <ActForm act={change} done="The post is changed." after={close} kept>
        <label>
          Headline <input name="headline" dir="auto" maxLength={200} defaultValue={post.headline} />
        </label>
        {isPlain && (
          <label>
            Text{' '}
            <textarea
              name="text"
              dir="auto"
              rows={6}
              maxLength={20_000}
              defaultValue={paragraphsOf(post.body).join('\n\n')}
            />
          </label>
        )}
        <p className="post-acts">
          <button type="submit">Change it</button>
          <button type="button" className="plain" onClick={close}>
            Leave it
          </button>
        </p>
      </ActForm>
    </div>
  );
}

/** Whether a text is paragraphs of words alone: what else a program has posted, a field would lose. */
const hasPlainText = ({ content }: Doc): boolean =>
  content.every(
    ({ type, content: words = [] }) =>
      type === 'paragraph' && words.every((word) => word.type === 'text' && !word.marks?.length),
  );
