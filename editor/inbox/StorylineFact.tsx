import type { InboxEntry } from '../api/inbox.ts';

/** The storyline that it is in, or that it seems to continue: one that readers see, or a story alone. */
export function StorylineFact({ entry }: { entry: InboxEntry }) {
  const { storyline, likelyStoryline, candidates } = entry;
  if (storyline) {
    return (
      <li>
        Storyline: <bdi>{storyline.name}</bdi>
      </li>
    );
  }
  if (!likelyStoryline) return null;
  const { id, name, likelihood } = likelyStoryline;
  const last = candidates.find(({ why }) => why === 'storyline');
  if (!name && !last) return null;
  return (
    <li>
      <b>{likelihood >= 0.5 ? 'Continues' : 'May continue'}</b>{' '}
      {name ? (
        <>
          the storyline{' '}
          <a href={`/desk/storylines/${id}`} dir="auto">
            {name}
          </a>
        </>
      ) : (
        <a href={`/desk/stories/${last?.id}`} dir="auto">
          {last?.headline}
        </a>
      )}{' '}
      ({Math.round(likelihood * 100)} % likely)
    </li>
  );
}
