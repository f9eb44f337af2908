import { useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** What a list can be narrowed by; the names are those of the address bar and of the API. */
const FILTERS = ['q', 'status', 'stage', 'section', 'author', 'sort'] as const;
type FilterName = (typeof FILTERS)[number];
export type Filter = Partial<Record<FilterName, string>>;

/** The filter that the address bar asks for, and a way to change some of it. */
export function useFilter(): [Filter, (changes: Filter) => void] {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(address)), [address]);
  const change = (changes: Filter) =>
    setParams(new URLSearchParams(queryOf({ ...filter, ...changes })), { replace: true });
  return [filter, change];
}

/** The filter in a query; what it does not know is left out. */
function filterOf(params: URLSearchParams): Filter {
  const filter: Filter = {};
  for (const name of FILTERS) {
    const value = params.get(name);
    if (value) filter[name] = value;
  }
  return filter;
}

/** A filter as a query, always in the same order, so that two alike are alike as text. */
export function queryOf(filter: Filter): string {
  const query = new URLSearchParams();
  for (const name of FILTERS) if (filter[name]) query.set(name, filter[name]);
  return query.toString();
}
