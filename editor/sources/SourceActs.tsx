import { useMemo } from 'react';
import { useLocation } from 'wouter';
import {
  pauseSource,
  pollSource,
  removeSource,
  resumeSource,
  type Source,
} from '../api/sources.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { useAct } from '../shell/act.ts';
import { useCommands } from '../shell/commands.tsx';
import { useMay } from '../shell/me.ts';
import { tellError } from '../shell/outcome.ts';

const POLLED = 'It is polled as soon as its host may be asked again.';

/** What can be done with a source, for whoever may. */
export function SourceActs({ source: { id, health } }: { source: Source }) {
  const [, navigate] = useLocation();
  const mayChange = useMay('sources');
  const mayPoll = useMay('publish') && health !== 'paused';
  usePollCommand(id, mayPoll);
  const remove = async () => {
    await removeSource(id);
    navigate('/desk/sources');
  };
  return (
    <section className="acts" aria-label="Acts">
      {mayPoll && (
        <ActButton act={() => pollSource(id)} done={POLLED}>
          Poll now
        </ActButton>
      )}
      {mayChange && health !== 'paused' && (
        <ActButton act={() => pauseSource(id)} done="It is polled no longer." className="quiet">
          Pause
        </ActButton>
      )}
      {mayChange && health === 'paused' && (
        <ActButton act={() => resumeSource(id)} done="It is polled again.">
          Poll it again
        </ActButton>
      )}
      {mayChange && (
        <details>
          <summary>Remove</summary>
          <p className="aside">The stories that it brought stay.</p>
          <ActButton
            act={remove}
            done="The source is removed. The stories that it brought stay."
            className="grave"
          >
            Remove the source
          </ActButton>
        </details>
      )}
    </section>
  );
}

function usePollCommand(id: string, mayPoll: boolean) {
  const { mutate } = useAct(() => pollSource(id), POLLED);
  useCommands(
    useMemo(() => {
      const run = () => mutate(undefined, { onError: tellError });
      return mayPoll ? [{ name: 'Poll this source now', group: 'Sources', run }] : [];
    }, [mayPoll, mutate]),
  );
}
