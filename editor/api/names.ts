import { ask } from './ask.ts';

type Named = { id: string; name: string };

/** The sections of the paper. */
export async function sections() {
  return ((await ask('/sections')).answer as { entries: Named[] }).entries;
}

/** Topics whose name begins or goes on like this. */
export async function topicsLike(q: string) {
  return ((await ask(`/topics?${new URLSearchParams({ q })}`)).answer as { entries: Named[] })
    .entries;
}

/** People who have written or been written about, by name. */
export async function peopleLike(q: string) {
  return ((await ask(`/people?${new URLSearchParams({ q })}`)).answer as { entries: Named[] })
    .entries;
}
