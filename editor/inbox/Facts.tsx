import type { InboxEntry } from '../api/inbox.ts';
import { counted } from '../shell/counted.ts';
import { Moment } from '../shell/Moment.tsx';
import { StorylineFact } from './StorylineFact.tsx';

/** What is known of an entry: where it is from, what speaks against it, what was decided. */
export const Facts = ({ entry }: { entry: InboxEntry }) => (
  <ul className="facts">
    <Origin entry={entry} />
    <li>
      {counted(entry.words)} words, {entry.section ? <bdi>{entry.section}</bdi> : 'no section'}
      {entry.fullTextError && `; the full text was not to be had: ${entry.fullTextError}`}
    </li>
    {entry.doubts.map(({ field, claim, evidence }) => (
      <li key={`${field} ${claim} ${evidence}`} className="doubt">
        <b>Doubt</b> {claim}: {evidence}
      </li>
    ))}
    {entry.candidates
      .filter(({ why }) => why === 'copy')
      .map(({ id, headline, similarity }) => (
        <li key={id}>
          <b>Likely a copy</b> of{' '}
          <a href={`/desk/stories/${id}`} dir="auto">
            {headline}
          </a>
          {similarity !== null && ` (${Math.round(similarity * 100)} % alike)`}
        </li>
      ))}
    <StorylineFact entry={entry} />
    <Decided entry={entry} />
  </ul>
);

function Origin({ entry: { origins } }: { entry: InboxEntry }) {
  const [first] = origins;
  if (!first) return <li>No origin is stated.</li>;
  const { publisher, url, licence } = first;
  return (
    <li>
      Origin:{' '}
      {url ? (
        <a href={url} rel="noreferrer noopener" dir="auto">
          {publisher}
        </a>
      ) : (
        <bdi>{publisher}</bdi>
      )}
      {licence ? `, ${licence}` : ', no licence stated'}
    </li>
  );
}

function Decided({ entry }: { entry: InboxEntry }) {
  const { state, changedAt, decidedAt, decidedBy, mergedInto } = entry;
  if (changedAt) {
    return (
      <li className="doubt">
        <b>Changed</b> by its source <Moment at={changedAt} />, after an editor had changed it here:
        our words were kept, and the newer version waits with the story.
      </li>
    );
  }
  if (!decidedAt || state === 'waiting') return null;
  return (
    <li>
      {state} <Moment at={decidedAt} />, {decidedBy}{' '}
      {mergedInto && <a href={`/desk/stories/${mergedInto}`}>into this story</a>}
    </li>
  );
}
