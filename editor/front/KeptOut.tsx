import { useQuery } from '@tanstack/react-query';
import { keptOut } from '../api/front.ts';
import { Moment } from '../shell/Moment.tsx';
import { OFTEN } from '../shell/usePages.ts';

/** Stories that stand in no ranking and are recommended to nobody, with who said so and why. */
export function KeptOut() {
  const { data } = useQuery({
    queryKey: ['front', 'kept out'],
    queryFn: keptOut,
    refetchInterval: OFTEN,
  });
  if (!data || data.length === 0) return null;
  return (
    <>
      <h2>Kept out of rankings</h2>
      <ul className="log">
        {data.map(({ story, reason, actor, at }) => (
          <li key={story.id}>
            <a href={`/desk/stories/${story.id}`} lang={story.language} dir="auto">
              {story.headline}
            </a>
            : <bdi>{reason}</bdi>
            <div className="aside">
              <Moment at={at} />, {actor}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
