import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Plan, planWithActs } from '../api/calendar.ts';
import { briefly, fully } from '../shell/times.ts';

/** Who did what to a plan, the last first. */
export function PlanActs({ plan: { id } }: { plan: Plan }) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['plan', id],
    queryFn: () => planWithActs(id),
    enabled: isOpen,
    staleTime: 0,
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Who did what</summary>
      <ul className="log">
        {data?.acts.map(({ act, actor, detail, at }) => (
          <li key={at + act}>
            <time dateTime={at} title={fully(at)}>
              {briefly(at)}
            </time>{' '}
            {actor}: {act}. {detail}
          </li>
        ))}
      </ul>
    </details>
  );
}
