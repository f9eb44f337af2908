import { useQuery } from '@tanstack/react-query';
import { allSources } from '../api/sources.ts';

/** The sources by name; undefined until they are known. */
export const useSources = () =>
  useQuery({ queryKey: ['sources'], queryFn: allSources, staleTime: 60_000 }).data;
