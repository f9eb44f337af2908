import { useQuery } from '@tanstack/react-query';
import { allSources, arrivals } from '../api/sources.ts';
import { useMay } from '../shell/me.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { OFTEN } from '../shell/usePages.ts';
import { useTitle } from '../shell/useTitle.ts';
import { DAYS_DRAWN } from './DayBars.tsx';
import { NewSource } from './NewSource.tsx';
import { SourceRow } from './SourceRow.tsx';
import '../styles/sources.css';

/** All sources with their health, and a form to add one. */
export default function SourcesView() {
  const { data: sources, error } = useQuery({
    queryKey: ['sources'],
    queryFn: allSources,
    refetchInterval: OFTEN,
  });
  const { data: byDay } = useQuery({
    queryKey: ['sources', 'arrivals'],
    queryFn: () => arrivals(DAYS_DRAWN),
    refetchInterval: OFTEN,
  });
  const mayAdd = useMay('sources');
  useTitle('Sources');
  return (
    <>
      <h1>Sources</h1>
      <Outcome />
      {mayAdd && sources && <NewSource isFirst={sources.length === 0} />}
      {error && <p role="alert">{error.message}</p>}
      {sources?.length === 0 && <p>There are none yet.</p>}
      {sources && sources.length > 0 && (
        <table className="stories sources">
          <thead>
            <tr>
              <th>Source</th>
              <th>How it is</th>
              <th>Becomes</th>
              <th>Last poll</th>
              <th>Next poll</th>
              <th>Entries a day</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <SourceRow key={source.id} source={source} days={byDay?.get(source.id) ?? []} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
