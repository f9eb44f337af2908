import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { type Storyline, storyline } from '../api/storylines.ts';
import { Moment } from '../shell/Moment.tsx';
import { useMay } from '../shell/me.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { OFTEN } from '../shell/usePages.ts';
import { useTitle } from '../shell/useTitle.ts';
import { ARRIVED, pathOf } from './address.ts';
import { Members } from './Members.tsx';
import { StorylineActs } from './StorylineActs.tsx';

/** A storyline with its stories and what may be done with it. */
export default function StorylineView({ id }: { id: string }) {
  const { data, error } = useQuery({
    queryKey: ['storyline', id],
    queryFn: () => storyline(id),
    refetchInterval: OFTEN,
  });
  useTitle(data?.name ?? 'Storyline');
  return (
    <>
      <Outcome />
      {error && !data && <Missing why={error.message} />}
      {data && <File line={data} />}
    </>
  );
}

const Missing = ({ why }: { why: string }) => (
  <>
    <h1>Storyline</h1>
    <p role="alert">{why}</p>
    <p>
      <Link href="/desk/storylines">All storylines</Link>
    </p>
  </>
);

function File({ line }: { line: Storyline }) {
  const mayGroup = useMay('group');
  const heading = useRef<HTMLHeadingElement>(null);
  const hasArrived = useHistoryState() === ARRIVED;
  useEffect(() => {
    if (hasArrived) heading.current?.focus();
  }, [hasArrived]);
  return (
    <div className="file">
      <article>
        <p className="kicker">
          <Link href="/desk/storylines">Storylines</Link>
        </p>
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {line.name}
        </h1>
        {line.summary && (
          <p className="standfirst" dir="auto">
            {line.summary}
          </p>
        )}
        <p className="aside">
          <a href={pathOf(line)}>{pathOf(line)}</a>
        </p>
        <Members line={line} mayGroup={mayGroup} emptied={() => heading.current?.focus()} />
        <Log log={line.log} />
      </article>
      <aside>{mayGroup && <StorylineActs line={line} />}</aside>
    </div>
  );
}

function Log({ log }: Pick<Storyline, 'log'>) {
  if (log.length === 0) return null;
  return (
    <section>
      <h2>What editors did</h2>
      <ul className="log">
        {log.map((act) => (
          <li key={`${act.at} ${act.act} ${act.detail}`}>
            <p dir="auto">
              {act.detail}: {act.reason}
            </p>
            <p className="aside">
              <bdi>{act.actor}</bdi>, <Moment at={act.at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
