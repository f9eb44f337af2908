import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { headlineTests } from '../api/headlines.ts';
import { type StoryReadership, storyReadership } from '../api/readership.ts';
import { counted } from '../shell/counted.ts';
import { Moment } from '../shell/Moment.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { Growth } from './Growth.tsx';
import { HeadlineTrials } from './headlines/HeadlineTrials.tsx';
import { ListsTable } from './ListsTable.tsx';
import { OriginsTable } from './OriginsTable.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { UncountedTable } from './UncountedTable.tsx';
import { completionWords, EVERY, secondsWords } from './words.ts';
import '../styles/readers.css';
import '../styles/readership.css';

/** How one story is read since its publication, and the headlines that are tried of it. */
export default function StoryReadersView({ id }: { id: string }) {
  const { data: read, error } = useQuery({
    queryKey: ['readership', 'story', id],
    queryFn: () => storyReadership(id),
    refetchInterval: EVERY,
  });
  const { data: tests } = useQuery({
    queryKey: ['headlines', id],
    queryFn: () => headlineTests(id),
    enabled: read !== undefined,
    refetchInterval: EVERY,
  });
  useTitle(read ? `Readers: ${read.headline}` : 'Readers');
  return (
    <>
      <p className="kicker">
        <Link href="/desk/readers">Readers</Link>
      </p>
      {error && <p role="alert">{error.message}</p>}
      {read && tests && (
        <>
          <StoryRead read={read} />
          <HeadlineTrials tests={tests} story={read} />
        </>
      )}
    </>
  );
}

const StoryRead = ({ read }: { read: StoryReadership }) => (
  <>
    <h1 dir={read.direction} lang={read.language}>
      {read.headline}
    </h1>
    <p className="aside">
      Published <Moment at={read.publishedAt} />.{' '}
      <a href={`/desk/stories/${read.id}`}>The story at the desk</a>
    </p>
    <dl className="figures">
      <dt>Readers</dt>
      <dd>{counted(read.readers)}</dd>
      <dt>In the last five minutes</dt>
      <dd>{counted(read.reading)}</dd>
      <dt>Saw its end</dt>
      <dd>{completionWords(read)}</dd>
      <dt>Minutes with it, in the mean</dt>
      <dd>{secondsWords(read)}</dd>
    </dl>
    <section aria-labelledby="growth-name">
      <h2 id="growth-name">Since publication</h2>
      <Growth read={read} />
      <TakeAlong path={`/api/v1/readership/stories/${read.id}`} />
    </section>
    <div className="beside">
      <section aria-labelledby="origins-name">
        <h2 id="origins-name">Where from</h2>
        <OriginsTable origins={read.origins} />
      </section>
      <section aria-labelledby="lists-name">
        <h2 id="lists-name">Where our lists showed it</h2>
        <ListsTable lists={read.lists} />
      </section>
    </div>
    <section aria-labelledby="uncounted-name">
      <h2 id="uncounted-name">Not counted in the last seven days</h2>
      <UncountedTable uncounted={read.uncounted} />
    </section>
  </>
);
