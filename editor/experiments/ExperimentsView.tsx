import { useQuery } from '@tanstack/react-query';
import { experiments } from '../api/experiments.ts';
import { useMay } from '../shell/me.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { OFTEN } from '../shell/usePages.ts';
import { useTitle } from '../shell/useTitle.ts';
import { BeginExperiment } from './BeginExperiment.tsx';
import { ConcludeExperiment } from './ConcludeExperiment.tsx';
import { ExperimentShown } from './ExperimentShown.tsx';
import { HeadlinesTried } from './HeadlinesTried.tsx';
import '../styles/experiments.css';
import '../styles/readership.css';

/** What is tried in Recommendation and what it shows, with bounds that hold whenever one looks. */
export default function ExperimentsView() {
  const { data, error } = useQuery({
    queryKey: ['experiments'],
    queryFn: experiments,
    refetchInterval: OFTEN,
  });
  useTitle('Experiments');
  const entries = data?.entries ?? [];
  const running = entries.find(({ endedAt }) => endedAt === null);
  const ended = entries.filter(({ endedAt }) => endedAt !== null);
  return (
    <>
      <h1>Experiments</h1>
      <p className="aside">
        Half of the readers, told apart by address and browser and not remembered, get “For you”
        with one setting changed. Counted is how much of what was seen in the list is opened. You
        may look as often as you like and end it when you like: the bounds hold all the time, in
        nineteen experiments of twenty.
      </p>
      <Outcome />
      {error && <p role="alert">{error.message}</p>}
      {data && (
        <>
          {running && (
            <>
              <h2>Under way</h2>
              <ExperimentShown experiment={running} settings={data.settings} />
            </>
          )}
          <Acts isRunning={running !== undefined} settings={data.settings} />
          <h2>Headlines</h2>
          <HeadlinesTried />
          {ended.length > 0 && <h2>Ended</h2>}
          {ended.map((one) => (
            <ExperimentShown key={one.id} experiment={one} settings={data.settings} />
          ))}
        </>
      )}
    </>
  );
}

type ActsProps = { isRunning: boolean } & Parameters<typeof BeginExperiment>[0];

function Acts({ isRunning, settings }: ActsProps) {
  if (!useMay('settings')) {
    return <p className="aside">An administrator begins and ends experiments.</p>;
  }
  return isRunning ? <ConcludeExperiment /> : <BeginExperiment settings={settings} />;
}
