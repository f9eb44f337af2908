import { useQuery } from '@tanstack/react-query';
import { revisions } from '../api/revisions.ts';
import { Moment } from '../shell/Moment.tsx';

/** What was done to a story, the last first: by whom, when and why. */
export function RevisionList({ id }: { id: string }) {
  const { data } = useQuery({ queryKey: ['revisions', id], queryFn: () => revisions(id) });
  if (!data?.length) return null;
  return (
    <section>
      <h2>Revisions</h2>
      <ul>
        {data.map(({ number, reason, at, actor }) => (
          <li key={number}>
            {number}. <bdi>{reason}</bdi>
            <br />
            <Moment at={at} />, {actor}
          </li>
        ))}
      </ul>
    </section>
  );
}
