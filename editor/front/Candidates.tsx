import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { FrontPage } from '../api/front.ts';
import { storyList } from '../api/stories.ts';
import { useCommands } from '../shell/commands.tsx';
import { useParam } from '../shell/useParam.ts';
import { CandidatesTable } from './CandidatesTable.tsx';
import type { Placed } from './places.ts';

const SHOWN = 25;
const FOUND = 15;

type Props = {
  front: FrontPage;
  mayPin: boolean;
  drag: (story: Placed | null) => void;
  open: (story: Placed) => void;
};

/** The stories that could stand on top: the most prominent, or those that are found by their words. */
export function Candidates({ front, ...acts }: Props) {
  const [words, setWords] = useParam('q');
  const field = useRef<HTMLInputElement>(null);
  const isAsked = words.trim() !== '';
  const { data, error } = useQuery({
    queryKey: ['stories', 'front', words],
    queryFn: () => storyList({ q: words, status: 'published', sort: 'published', limit: FOUND }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  useCommands(
    useMemo(
      () => [
        { name: 'Find a story to pin', group: 'Front page', run: () => field.current?.focus() },
      ],
      [],
    ),
  );
  const known = new Map(front.prominent.map((story) => [story.id, story]));
  const found = data?.entries.map(
    ({ id, headline, section, publishedAt }) =>
      known.get(id) ?? { id, headline, section: section?.name ?? null, publishedAt },
  );
  const stories = isAsked ? found : front.prominent.slice(0, SHOWN);
  return (
    <>
      <search className="filter">
        <label>
          Find another by words of its headline{' '}
          <input
            ref={field}
            type="search"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </label>
      </search>
      {error && <p role="alert">{error.message}</p>}
      {stories && stories.length > 0 && (
        <CandidatesTable stories={stories} top={front.top} {...acts} />
      )}
      {isAsked && found?.length === 0 && (
        <p className="aside">No published story has these words in its headline. Try fewer.</p>
      )}
    </>
  );
}
