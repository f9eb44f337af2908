import { useMemo } from 'react';
import type { PanelProps } from '../Panel.tsx';
import { Approval } from './Approval.tsx';
import { Correction } from './Correction.tsx';
import { Embargo, isUnderEmbargo } from './Embargo.tsx';
import { missing } from './missing.ts';
import { Preview } from './Preview.tsx';
import { Publication } from './Publication.tsx';
import { Schedule } from './Schedule.tsx';
import { Update } from './Update.tsx';
import { Withdrawal } from './Withdrawal.tsx';

/** What can be done to the story as it stands; each act says what readers will see of it. */
export function Acts(props: PanelProps) {
  const { draft, story } = props;
  const wanting = useMemo(() => missing(draft), [draft]);
  return (
    <div className="acts-now">
      {wanting.length > 0 && (
        <ul className="missing" aria-label="Still to do">
          {wanting.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {story.status !== 'withdrawn' && <Approval {...props} />}
      {story.status === 'draft' && (
        <>
          <Publication {...props} />
          <Schedule {...props} />
        </>
      )}
      {(story.status === 'draft' || isUnderEmbargo(story)) && <Embargo {...props} />}
      {story.status === 'published' && (
        <>
          <Update {...props} />
          <Correction {...props} />
          <Withdrawal {...props} />
        </>
      )}
      {story.status === 'withdrawn' && (
        <p>This story was withdrawn. Only an administrator can bring it back, in its file.</p>
      )}
      <Preview {...props} />
      {story.url && (
        <p className="aside">
          <a href={new URL(story.url).pathname}>As readers see it</a>
        </p>
      )}
      <p className="aside">
        <a href={`/desk/stories/${story.id}`}>Its file: origin, doubts, copies, log</a>
      </p>
    </div>
  );
}
