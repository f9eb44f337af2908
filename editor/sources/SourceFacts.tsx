import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { arrivalsOf, type Hub, type Source } from '../api/sources.ts';
import { counted } from '../shell/counted.ts';
import { Moment } from '../shell/Moment.tsx';
import { OFTEN } from '../shell/usePages.ts';
import { DAYS_DRAWN, DayBars } from './DayBars.tsx';

/** What polling has learned of a source. */
export function SourceFacts({ source }: { source: Source }) {
  const { data } = useQuery({
    queryKey: ['source', source.id, 'arrivals'],
    queryFn: () => arrivalsOf(source.id, DAYS_DRAWN),
    refetchInterval: OFTEN,
  });
  const days = data?.entries.map(({ entries }) => entries) ?? [];
  return (
    <section>
      <h2>What is known</h2>
      <dl>
        <Fact name="How it is">{source.healthInWords}</Fact>
        <Fact name="Feed">
          <span className="long">{source.address}</span>
        </Fact>
        <Fact name="Page">
          {source.page && (
            <a className="long" href={source.page} rel="noreferrer noopener">
              {source.page}
            </a>
          )}
        </Fact>
        <Fact name="Last poll">{source.polledAt && <Moment at={source.polledAt} />}</Fact>
        <Fact name="Next poll">{source.nextPollAt && <Moment at={source.nextPollAt} />}</Fact>
        <Fact name="Polled every">{span(source.interval)}</Fact>
        <Fact name="Last new entry">{source.broughtAt && <Moment at={source.broughtAt} />}</Fact>
        <Fact name="Polls">
          {counted(source.polls)}, of them {counted(source.unchanged)} not modified
        </Fact>
        <Fact name="Moving to">
          {source.movedTo && (
            <>
              <span className="long">{source.movedTo}</span> (said {source.movedPolls} times)
            </>
          )}
        </Fact>
        <Fact name="Hub">{data?.hub && <HubWords hub={data.hub} />}</Fact>
        <Fact name="Entries a day">{Math.max(0, ...days) > 0 && <DayBars days={days} />}</Fact>
        <Fact name="Added">
          <Moment at={source.addedAt} />, <bdi>{source.addedBy}</bdi>
        </Fact>
      </dl>
      <p>
        <Link href={`/desk/inbox?source=${source.id}`}>Its entries in the inbox</Link>
      </p>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) =>
  children && (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );

const HubWords = ({ hub: { url, state, leaseUntil, error } }: { hub: Hub }) => (
  <>
    <span className="long">{url}</span>{' '}
    {state === 'alive' && leaseUntil ? (
      <>
        pushes it until <Moment at={leaseUntil} />
      </>
    ) : (
      (error ?? 'has yet to confirm')
    )}
  </>
);

const span = (minutes: number): string =>
  minutes >= 120 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes)} minutes`;
