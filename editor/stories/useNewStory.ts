import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { createStory } from '../api/stories.ts';
import { isPlainKey } from '../shell/keys.ts';

/** Begins a story and goes to it; so does the key n. */
export function useNewStory() {
  const [, navigate] = useLocation();
  const begin = useMutation({
    mutationFn: () => createStory(),
    onSuccess: ({ id }) => navigate(`/desk/write/${id}`),
  });
  const { mutate } = begin;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'n' && isPlainKey(event) && !event.repeat) mutate();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [mutate]);
  return begin;
}
