import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { InboxEntry } from '../api/inbox.ts';
import { storyList } from '../api/stories.ts';

type Choice = { id: string; headline: string; because: string };

const SHORTEST = 2;
const FOUND = 5;
const STATUS_WORDS = { draft: 'a draft', published: 'published', withdrawn: 'withdrawn' };
const WHY_WORDS = { copy: 'it seems to repeat this', storyline: 'of the same storyline' };

/** Chooses a story: a likely one, one that is found by words, or one by its address or id. */
export function Into({ candidates }: Pick<InboxEntry, 'candidates'>) {
  const [typed, setTyped] = useState('');
  const [chosen, choose] = useState(candidates[0]?.id ?? '');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector('input')?.focus({ preventScroll: true });
    place.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  const likely = candidates.map(({ why, ...one }) => ({ ...one, because: WHY_WORDS[why] }));
  const found = useFound(typed).filter(({ id }) => candidates.every((one) => one.id !== id));
  const group = { chosen, choose };
  return (
    <div ref={place}>
      {likely.length > 0 && <Choices legend="Into" choices={likely} {...group} />}
      <label>
        Into the story at{' '}
        <input
          value={typed}
          placeholder="its address, or words of its headline"
          autoComplete="off"
          onChange={({ target }) => {
            setTyped(target.value);
            choose(target.value === '' ? (candidates[0]?.id ?? '') : '');
          }}
        />
      </label>
      {found.length > 0 && <Choices legend="With these words" choices={found} {...group} />}
      <input type="hidden" name="into" value={chosen || typed} />
    </div>
  );
}

type Shown = {
  legend: string;
  choices: Choice[];
  chosen: string;
  choose: (id: string) => void;
};

const Choices = ({ legend, choices, chosen, choose }: Shown) => (
  <fieldset>
    <legend>{legend}</legend>
    {choices.map(({ id, headline, because }) => (
      <label key={id} className="choice">
        <input type="radio" name="candidate" checked={chosen === id} onChange={() => choose(id)} />{' '}
        <bdi>{headline}</bdi> ({because})
      </label>
    ))}
  </fieldset>
);

/** Stories of the desk with these words; none for an address. */
function useFound(typed: string): Choice[] {
  const words = typed.trim();
  const isAsked = words.length >= SHORTEST && !words.includes('/');
  const { data } = useQuery({
    queryKey: ['stories', 'into', words],
    queryFn: () => storyList({ q: words, limit: FOUND }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  if (!isAsked || !data) return [];
  return data.entries.map(({ id, headline, status }) => ({
    ...{ id, headline: headline || 'Without a headline', because: STATUS_WORDS[status] },
  }));
}
