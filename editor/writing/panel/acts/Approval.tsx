import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { approvalOf, approve, takeApprovalBack } from '../../../api/approval.ts';
import { useMay } from '../../../shell/me.ts';
import { fully } from '../../../shell/times.ts';
import type { PanelProps } from '../Panel.tsx';
import { useAct } from './useAct.ts';

/** Whether somebody has found the text good to go, and whether it is still that text. */
export function Approval(props: PanelProps) {
  const { story, draft } = props;
  const [note, setNote] = useState('');
  const { isActing, refusal, perform } = useAct(props);
  const queries = useQueryClient();
  const queryKey = ['approval', story.id];
  const { data } = useQuery({
    queryKey: [...queryKey, story.changedAt, draft],
    queryFn: () => approvalOf(story.id),
    placeholderData: (before) => before,
  });
  const mayApprove = useMay('publish');
  const act = (perhaps: () => Promise<void>) =>
    perform(async () => {
      await perhaps();
      setNote('');
      await queries.invalidateQueries({ queryKey });
    });
  if (!data) return null;
  const { needed, approval } = data;
  const isGood = approval?.isCurrent ?? false;
  return (
    <section aria-label="Approval">
      <h3>Approval</h3>
      {approval ? (
        <p>
          Approved by {approval.by}, {fully(approval.at)}
          {approval.note && `: ${approval.note}`}.{!isGood && ' The text was changed since.'}
        </p>
      ) : (
        <p className="aside">
          {needed ? 'Nothing goes out before somebody has approved it.' : 'Nobody has approved it.'}
        </p>
      )}
      {refusal && <p role="alert">{refusal}</p>}
      {mayApprove && !isGood && (
        <>
          <label>
            Words with it
            <input value={note} onChange={({ target }) => setNote(target.value)} maxLength={600} />
          </label>
          <button
            type="button"
            className="quiet"
            disabled={isActing}
            onClick={() => void act(() => approve(story.id, note))}
          >
            Approve this text
          </button>
        </>
      )}
      {mayApprove && approval && (
        <button
          type="button"
          className="plain"
          disabled={isActing}
          onClick={() => void act(() => takeApprovalBack(story.id))}
        >
          Take the approval back
        </button>
      )}
    </section>
  );
}
