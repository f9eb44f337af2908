import { useQuery } from '@tanstack/react-query';
import type { BulkKind } from '../../api/bulk.ts';
import { sections, topicsLike } from '../../api/names.ts';
import { workflow } from '../../api/workflow.ts';

type Props = { kind: BulkKind; value: string; change: (value: string) => void };

/** What an act asks for: a stage, a person, a section, a topic, a time, a reason; or nothing. */
export function ActField(props: Props) {
  switch (props.kind) {
    case 'stage':
    case 'assignment':
    case 'section':
      return <Choice {...props} />;
    case 'topic':
      return <Topic {...props} />;
    case 'schedule':
      return <Line {...props} label="Goes out at" type="datetime-local" />;
    case 'withdrawal':
      return <Line {...props} label="Reason, for readers" />;
    default:
      return null;
  }
}

const CHOICES = {
  stage: { label: 'Stage', none: 'None' },
  assignment: { label: 'Assigned to', none: 'Nobody' },
  section: { label: 'Section', none: 'None' },
} as const;

function Choice({ kind, value, change }: Props) {
  const { data: known = [] } = useQuery({ queryKey: ['sections'], queryFn: sections });
  const { data: work } = useQuery({ queryKey: ['workflow'], queryFn: workflow });
  if (kind !== 'stage' && kind !== 'assignment' && kind !== 'section') return null;
  const stages = work?.stages.map((name) => ({ id: name, name })) ?? [];
  const choices = { stage: stages, assignment: work?.people ?? [], section: known }[kind];
  const { label, none } = CHOICES[kind];
  return (
    <label>
      {`${label}:`}
      <select value={value} onChange={(event) => change(event.target.value)}>
        <option value="">{none}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Topic(props: Props) {
  const { data: known = [] } = useQuery({
    queryKey: ['names', 'Topics', props.value],
    queryFn: () => topicsLike(props.value),
    enabled: props.value.trim() !== '',
  });
  return (
    <>
      <Line {...props} label="Topic" list="bulk-topics" />
      <datalist id="bulk-topics">
        {known.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
}

type LineProps = Props & { label: string; type?: string; list?: string };

const Line = ({ label, type = 'text', list, value, change }: LineProps) => (
  <label className="line">
    {`${label}:`}
    <input type={type} list={list} value={value} onChange={(event) => change(event.target.value)} />
  </label>
);
