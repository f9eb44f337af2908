import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { NewPost } from '../api/livePosts.ts';
import { said } from '../shell/ActForm.tsx';
import { useCommands } from '../shell/commands.tsx';
import { sendByKeys } from '../shell/keys.ts';

/** Where a post is written. What was sent leaves it at once, and the next one can be begun. */
export function PostForm({ send }: { send: (post: NewPost) => void }) {
  const [isEmpty, setEmpty] = useState(false);
  const headline = useRef<HTMLInputElement>(null);
  useEffect(() => headline.current?.focus({ preventScroll: true }), []);
  useCommands(
    useMemo(
      () => [{ name: 'Write a post', group: 'Live', run: () => headline.current?.focus() }],
      [],
    ),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = { headline: said(form, 'headline'), text: said(form, 'text') };
    headline.current?.focus();
    if (!words.headline && !words.text) return setEmpty(true);
    setEmpty(false);
    send({ ...words, keyPoint: form.has('keyPoint'), pinned: form.has('pinned') });
    event.currentTarget.reset();
  };
  return (
    <form onSubmit={submit} onKeyDown={sendByKeys}>
      <h2>Post</h2>
      {isEmpty && (
        <p className="refused" role="alert">
          Write a headline or a text.
        </p>
      )}
      <label>
        Headline <input ref={headline} name="headline" dir="auto" maxLength={200} />
      </label>
      <label>
        Text <textarea name="text" dir="auto" rows={6} maxLength={20_000} />
      </label>
      <label className="choice">
        <input type="checkbox" name="keyPoint" /> A key point
      </label>
      <label className="choice">
        <input type="checkbox" name="pinned" /> Pin it
      </label>
      <p className="aside">Whoever has the story open sees it within a second.</p>
      <button type="submit">Post</button> <kbd className="keys">Ctrl Enter</kbd>
    </form>
  );
}
