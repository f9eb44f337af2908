import { useState } from 'react';
import { preview } from '../../../api/acts.ts';
import { fully } from '../../../shell/times.ts';
import type { PanelProps } from '../Panel.tsx';

/** A page as the reader will see it, for whoever has its address. */
export function Preview({ story, saver }: PanelProps) {
  const [made, setMade] = useState<{ url: string; until: string } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const make = async () => {
    try {
      await saver.flush();
      setMade(await preview(story.id));
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : 'It could not be made.');
    }
  };
  return (
    <section className="preview">
      {refusal && <p role="alert">{refusal}</p>}
      {made ? (
        <>
          <label>
            Address of the preview
            <input readOnly value={made.url} onFocus={({ target }) => target.select()} />
          </label>
          <p>
            <a href={made.url} target="_blank" rel="noreferrer">
              Open the preview
            </a>
            . Whoever has its address sees the story until {fully(made.until)}.
          </p>
        </>
      ) : (
        <button type="button" className="quiet" onClick={() => void make()}>
          Preview
        </button>
      )}
    </section>
  );
}
