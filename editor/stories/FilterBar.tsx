import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { peopleLike, sections } from '../api/names.ts';
import { workflow } from '../api/workflow.ts';
import type { Filter } from './filter.ts';

const STATUSES = { draft: 'Draft', published: 'Published', withdrawn: 'Withdrawn' };
/** Typing is followed after a breath, so that the list does not ask for every letter. */
const BREATH = 180;

type Props = { filter: Filter; change: (changes: Record<string, string>) => void };

/** What the list is narrowed by. Everything stands in the address bar, so a view can be sent on. */
export function FilterBar({ filter, change }: Props) {
  const { data: known = [] } = useQuery({ queryKey: ['sections'], queryFn: sections });
  const { data: work } = useQuery({ queryKey: ['workflow'], queryFn: workflow });
  return (
    <search className="filter">
      <Words label="Words" value={filter.q ?? ''} change={(q) => change({ q })} />
      <Choice
        label="Status"
        value={filter.status ?? ''}
        choices={Object.entries(STATUSES)}
        change={(status) => change({ status })}
      />
      <Choice
        label="Stage"
        value={filter.stage ?? ''}
        choices={work?.stages.map((name) => [name, name]) ?? []}
        change={(stage) => change({ stage })}
      />
      <Choice
        label="Section"
        value={filter.section ?? ''}
        choices={known.map(({ id, name }) => [id, name])}
        change={(section) => change({ section })}
      />
      <Author value={filter.author ?? ''} change={(author) => change({ author })} />
    </search>
  );
}

type Field = { label: string; value: string; change: (value: string) => void };

function Author({ value, change }: { value: string; change: (name: string) => void }) {
  const [typed, setTyped] = useState(value);
  const { data: known = [] } = useQuery({
    queryKey: ['names', 'Authors', typed],
    queryFn: () => peopleLike(typed),
    enabled: typed.trim() !== '',
  });
  /** Half a name finds nobody, so the list waits for a whole one. */
  const take = (name: string) => {
    if (name === '' || known.some((person) => person.name === name)) change(name);
  };
  return (
    <>
      <Words label="Author" value={value} change={take} list="people" typing={setTyped} />
      <datalist id="people">
        {known.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
}

type WordsField = Field & { list?: string; typing?: (typed: string) => void };

function Words({ label, value, change, list, typing }: WordsField) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed sets the clock
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => change(typed), BREATH);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label>
      {label}
      <input
        type="search"
        list={list}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          typing?.(event.target.value);
        }}
      />
    </label>
  );
}

function Choice({ label, value, change, choices }: Field & { choices: [string, string][] }) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => change(event.target.value)}>
        <option value="">Any</option>
        {choices.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
