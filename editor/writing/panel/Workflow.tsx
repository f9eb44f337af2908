import { useQuery } from '@tanstack/react-query';
import { assign, moveToStage, workflow } from '../../api/workflow.ts';
import { useMay } from '../../shell/me.ts';
import { useAct } from './acts/useAct.ts';
import { Choice } from './Choice.tsx';
import type { PanelProps } from './Panel.tsx';

/** How far the work on the story is, and whose it is. */
export function Workflow(props: PanelProps) {
  const { story } = props;
  const { refusal, perform } = useAct(props);
  const { data } = useQuery({ queryKey: ['workflow'], queryFn: workflow });
  const mayAssign = useMay('edit');
  const stages = data?.stages ?? [];
  const people = data?.people ?? [];
  return (
    <>
      {refusal && <p role="alert">{refusal}</p>}
      <Choice
        label="Stage"
        value={story.stage ?? ''}
        choices={[['', 'None'], ...stages.map((name): [string, string] => [name, name])]}
        change={(stage) => void perform(() => moveToStage(story.id, stage || null))}
      />
      {mayAssign && (
        <Choice
          label="Assigned to"
          value={story.assignee?.id ?? ''}
          choices={[['', 'Nobody'], ...people.map(({ id, name }): [string, string] => [id, name])]}
          change={(id) => void perform(() => assign(story.id, id || null))}
        />
      )}
    </>
  );
}
