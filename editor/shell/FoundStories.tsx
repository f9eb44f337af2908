import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command as Menu } from 'cmdk';
import { useLocation } from 'wouter';
import { storyList } from '../api/stories.ts';

const SHORTEST = 2;

/** Stories whose headline has these words, to go to from the palette. */
export function FoundStories({
  words,
  choose,
}: {
  words: string;
  choose: (run: () => void) => void;
}) {
  const [, navigate] = useLocation();
  const { data } = useQuery({
    queryKey: ['stories', 'palette', words],
    queryFn: () => storyList({ q: words, limit: 6 }),
    enabled: words.trim().length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  if (words.trim().length < SHORTEST || !data?.entries.length) return null;
  return (
    <Menu.Group heading="Stories" forceMount>
      {data.entries.map(({ id, headline }) => (
        <Menu.Item
          key={id}
          value={`story ${id}`}
          forceMount
          onSelect={() => choose(() => navigate(`/desk/write/${id}`))}
        >
          <span dir="auto">{headline || 'Without a headline'}</span>
        </Menu.Item>
      ))}
    </Menu.Group>
  );
}
