import { type FormEvent, useState } from 'react';

type Props = {
  label: string;
  /** What the button says. */
  act: string;
  send: (text: string) => Promise<unknown>;
  cancel?: () => void;
};

/** A few lines of text; Ctrl-Enter sends them. */
export function NoteField({ label, act, send, cancel }: Props) {
  const [text, setText] = useState('');
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() !== '') void send(text).then(() => setText(''));
  };
  return (
    <form className="note-field" onSubmit={submit}>
      <textarea
        rows={text === '' && !cancel ? 1 : 3}
        aria-label={label}
        placeholder={label}
        maxLength={2000}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked to write here
        autoFocus={cancel !== undefined}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          if (event.key === 'Escape' && cancel) cancel();
        }}
      />
      {(text !== '' || cancel) && (
        <p className="note-acts">
          <button type="submit">{act}</button>
          {cancel && (
            <button type="button" className="plain" onClick={cancel}>
              Not now
            </button>
          )}
        </p>
      )}
    </form>
  );
}
