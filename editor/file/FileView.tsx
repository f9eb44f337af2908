import { useQuery } from '@tanstack/react-query';
import { provenance } from '../api/file.ts';
import { deskStory } from '../api/stories.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { OFTEN } from '../shell/usePages.ts';
import { useTitle } from '../shell/useTitle.ts';
import '../styles/file.css';
import { Acts } from './Acts.tsx';
import { Head } from './Head.tsx';
import { ImportRecord } from './ImportRecord.tsx';
import { Known } from './Known.tsx';
import { Offer } from './Offer.tsx';
import { Recall } from './Recall.tsx';
import { RevisionList } from './RevisionList.tsx';

/** A story with all that is known of it, and what may be done with it. */
export default function FileView({ id }: { id: string }) {
  const often = { refetchInterval: OFTEN };
  const story = useQuery({ queryKey: ['story', id], queryFn: () => deskStory(id), ...often });
  const file = useQuery({ queryKey: ['provenance', id], queryFn: () => provenance(id), ...often });
  const shown = story.data?.story;
  useTitle((shown?.live ?? shown)?.headline || 'A story');
  const error = story.error ?? file.error;
  if (error && !(shown && file.data)) return <Missing why={error.message} />;
  if (!shown || !file.data) return null;
  return (
    <>
      <Outcome />
      <div className="file">
        <Head story={shown} file={file.data} />
        <aside>
          {file.data.recall && shown.status !== 'withdrawn' && <Recall recall={file.data.recall} />}
          {file.data.offered && <Offer id={id} />}
          <Acts story={shown} file={file.data} />
          <Known file={file.data} status={shown.status} />
          <RevisionList id={id} />
          <ImportRecord imports={file.data.imports} />
        </aside>
      </div>
    </>
  );
}

const Missing = ({ why }: { why: string }) => (
  <>
    <h1>A story</h1>
    <p role="alert">{why}</p>
    <p>
      <a href="/desk">All stories</a>
    </p>
  </>
);
