import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';

export type Me = { id: string; name: string; email: string; role: string; powers: string[] };

/** Who is signed in, and what they may do. */
export function useMe(): Me | undefined {
  return useQuery({
    queryKey: ['me'],
    queryFn: async () => (await ask('/me')).answer as Me,
    staleTime: 60_000,
  }).data;
}
