import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { restore, revision, revisions } from '../../api/revisions.ts';
import { tellError } from '../../shell/outcome.ts';
import { briefly, fully } from '../../shell/times.ts';
import { Difference } from '../diff/Difference.tsx';
import { differences } from '../diff/text.ts';
import type { PanelProps } from './Panel.tsx';

/** How the story stood before: who changed it, when and why, and what differs from the text now. */
export function Revisions(props: PanelProps) {
  const { story } = props;
  const [chosen, choose] = useState<number | null>(null);
  const { data: lines, error } = useQuery({
    queryKey: ['revisions', story.id, story.changedAt],
    queryFn: () => revisions(story.id),
  });
  if (error) return <p role="alert">{error.message}</p>;
  if (lines?.length === 0) return <p className="aside">This is the first version.</p>;
  return (
    <ol className="revisions">
      {lines?.map(({ number, at, actor, reason }) => (
        <li key={number}>
          <button
            type="button"
            className="plain"
            aria-expanded={chosen === number}
            onClick={() => choose(chosen === number ? null : number)}
          >
            <time dateTime={at} title={fully(at)}>
              {briefly(at)}
            </time>{' '}
            {actor} <span className="reason">{reason}</span>
          </button>
          {chosen === number && <Compared {...props} number={number} />}
        </li>
      ))}
    </ol>
  );
}

function Compared({
  number,
  story,
  draft,
  editable,
  saver,
  renew,
}: PanelProps & { number: number }) {
  const { data: before } = useQuery({
    queryKey: ['revision', story.id, number],
    queryFn: () => revision(story.id, number),
  });
  if (!before) return <p className="aside">Reading …</p>;
  const goBack = async () => {
    try {
      await saver.flush();
      await restore(story.id, number);
      await renew();
    } catch (error) {
      tellError(error);
    }
  };
  return (
    <>
      <Difference changes={differences(before, draft)} />
      <button type="button" className="quiet" disabled={!editable} onClick={() => void goBack()}>
        Restore this version
      </button>
    </>
  );
}
