import { memo } from 'react';
import type { InboxEntry } from '../api/inbox.ts';
import { Moment } from '../shell/Moment.tsx';
import { EntryActs } from './EntryActs.tsx';
import { Facts } from './Facts.tsx';
import type { Decision } from './useDecisions.ts';

type Props = {
  entry: InboxEntry;
  /** Why the last act upon it was refused, where it was. */
  refusal: string | null;
  mayDecide: boolean;
  decide: (entry: InboxEntry, decision: Decision) => void;
  /** Told once the entry is merged. */
  merged: (entry: InboxEntry) => void;
};

/** An entry: what it is, what is known against it, and what can be done with it. */
export const Entry = memo(({ entry, refusal, mayDecide, decide, merged }: Props) => {
  const { id, headline, language, source, section } = entry;
  return (
    <article className="entry" tabIndex={-1} data-entry={id} aria-labelledby={`e-${id}`}>
      <p className="kicker">
        <bdi>{source?.name ?? 'A source that was removed'}</bdi>
        {section && (
          <>
            {' '}
            · <bdi>{section}</bdi>
          </>
        )}{' '}
        · published <Moment at={entry.publishedAt} />, came <Moment at={entry.arrivedAt} />
      </p>
      <h2 id={`e-${id}`} dir="auto" lang={language}>
        <a href={`/desk/stories/${id}`}>{headline || 'Without a headline'}</a>
      </h2>
      <p className="excerpt" dir="auto" lang={language}>
        {entry.standfirst ?? entry.excerpt}
      </p>
      <Facts entry={entry} />
      {refusal && <p className="refused">{refusal}</p>}
      {mayDecide && <EntryActs entry={entry} decide={decide} merged={merged} />}
    </article>
  );
});
