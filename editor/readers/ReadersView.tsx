import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readership, type Window } from '../api/readership.ts';
import { useCommands } from '../shell/commands.tsx';
import { counted } from '../shell/counted.ts';
import { useParam } from '../shell/useParam.ts';
import { useTitle } from '../shell/useTitle.ts';
import { Hours } from './Hours.tsx';
import { ListsTable } from './ListsTable.tsx';
import { OriginsTable } from './OriginsTable.tsx';
import { SectionsTable } from './SectionsTable.tsx';
import { StoriesRead } from './StoriesRead.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { UncountedTable } from './UncountedTable.tsx';
import { Windows } from './Windows.tsx';
import { EVERY } from './words.ts';
import '../styles/readers.css';
import '../styles/readership.css';

/** How the paper is read now and in a window; the figures are made anew while one looks at them. */
export default function ReadersView() {
  const [asked, setAsked] = useParam('window');
  const window: Window = asked === '7d' ? '7d' : '24h';
  const { data: read, error } = useQuery({
    queryKey: ['readership', window],
    queryFn: () => readership(window),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
  });
  useTitle('Readers');
  useCommands(
    useMemo(
      () => [
        { name: 'Readers of 24 hours', group: 'Readers', run: () => setAsked('') },
        { name: 'Readers of 7 days', group: 'Readers', run: () => setAsked('7d') },
      ],
      [setAsked],
    ),
  );
  const along = (table: string) => (
    <TakeAlong name={table} path={`/api/v1/readership/${table}`} window={window} />
  );
  return (
    <>
      <h1>Readers</h1>
      {error && <p role="alert">{error.message}</p>}
      {read && (
        <>
          <p className="now">
            <b>{counted(read.reading)}</b> {read.reading === 1 ? 'reader' : 'readers'} in the last
            five minutes
          </p>
          <Windows chosen={window} />
          <section aria-labelledby="hours-name">
            <h2 id="hours-name">By hour</h2>
            <Hours hours={read.hours} />
            {along('hours')}
          </section>
          <section aria-labelledby="stories-name">
            <h2 id="stories-name">By story</h2>
            <StoriesRead stories={read.stories} />
            {along('stories')}
          </section>
          <div className="beside">
            <section aria-labelledby="sections-name">
              <h2 id="sections-name">By section</h2>
              <SectionsTable sections={read.sections} />
              {along('sections')}
            </section>
            <section aria-labelledby="origins-name">
              <h2 id="origins-name">Where from</h2>
              <OriginsTable origins={read.origins} />
              {along('origins')}
            </section>
          </div>
          <section aria-labelledby="lists-name">
            <h2 id="lists-name">Where our lists send them</h2>
            <ListsTable lists={read.lists} />
            {along('lists')}
          </section>
          <section aria-labelledby="uncounted-name">
            <h2 id="uncounted-name">Not counted</h2>
            <p className="aside">
              Openings that are in none of these figures, nor in rankings and Recommendation. Where
              a crowd was one of people (a school behind one address),{' '}
              <code>broadsheet recount --count one-address</code> counts it after all.
            </p>
            <UncountedTable uncounted={read.uncounted} />
            {along('uncounted')}
          </section>
        </>
      )}
    </>
  );
}
