import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { undecidedHeadlines } from '../api/headlines.ts';
import { OFTEN } from '../shell/usePages.ts';

type Tried = Awaited<ReturnType<typeof undecidedHeadlines>>[number];

/** Headlines that are being tried or wait for a decision, each with the way to its story. */
export function HeadlinesTried() {
  const { data, error } = useQuery({
    queryKey: ['headlines', 'undecided'],
    queryFn: undecidedHeadlines,
    refetchInterval: OFTEN,
  });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return null;
  if (data.length === 0) {
    return (
      <p className="aside">
        No headlines are being tried. Begin on the page of a story’s{' '}
        <Link href="/desk/readers">readers</Link>.
      </p>
    );
  }
  return (
    <ul>
      {data.map((test) => (
        <li key={test.id}>
          <Link href={`/desk/readers/${test.story.id}#headlines`} dir="auto">
            {test.story.headline}
          </Link>
          : {test.headlines.length} headlines, {standOf(test)}; <Leading test={test} />
        </li>
      ))}
    </ul>
  );
}

function Leading({ test: { headlines, leader } }: { test: Tried }) {
  if (leader === null) return 'none leads yet';
  return (
    <>
      “<bdi>{headlines[leader]?.headline}</bdi>” leads
    </>
  );
}

function standOf({ headlines, story, running }: Tried): string {
  if (headlines[0]?.headline !== story.headline) return 'it has another headline by now';
  return running ? 'running' : 'its time is over';
}
