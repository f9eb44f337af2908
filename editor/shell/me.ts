import { useQuery } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';

/** Who is signed in, and what they may do. */
export const useMe = () =>
  useQuery({
    queryKey: ['me'],
    queryFn: () => read(api.GET('/api/v1/me')),
    staleTime: 60_000,
  }).data;

/** Whether whoever is signed in has this power; no, until that is known. */
export const useMay = (power: string): boolean => useMe()?.powers.includes(power) ?? false;
