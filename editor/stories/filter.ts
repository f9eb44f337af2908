import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Asked } from '../api/stories.ts';

const STATUSES = ['draft', 'published', 'withdrawn'] as const;
const SORTS = ['changed', 'published', 'headline'] as const;
const NAMES = ['q', 'status', 'stage', 'section', 'author', 'sort'] as const;

/** What a list is narrowed by; the names are those of the address bar. An author goes by name. */
export type Filter = Pick<Asked, (typeof NAMES)[number]>;

/** The filter that the address bar asks for, and a way to change some of it. */
export function useFilter(): [Filter, (changes: Record<string, string>) => void] {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(address)), [address]);
  const change = (changes: Record<string, string>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) after.set(name, value);
        return queryOf(filterOf(after));
      },
      { replace: true },
    );
  return [filter, change];
}

/** The filter in a query; what it does not know, or what is empty, is left out. */
function filterOf(params: URLSearchParams): Filter {
  const words = Object.fromEntries(
    (['q', 'stage', 'section', 'author'] as const).flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const status = STATUSES.find((one) => one === params.get('status'));
  const sort = SORTS.find((one) => one === params.get('sort'));
  return { ...words, ...(status && { status }), ...(sort && { sort }) };
}

/** A filter as a query, always in the same order, so that two alike are alike as text. */
export function queryOf(filter: Filter): string {
  const query = new URLSearchParams();
  for (const name of NAMES) if (filter[name]) query.set(name, filter[name]);
  return query.toString();
}
