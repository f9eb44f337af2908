import type { Store } from '../../store/store.ts';
import { ApiProblem } from './problems.ts';

/** Why there is no such story for readers: it was taken back, or there never was one to see. */
export async function absence(store: Store, id: string): Promise<ApiProblem> {
  const row = await store.db
    .selectFrom('stories')
    .select('withdrawnReason')
    .where('id', '=', id)
    .where('status', '=', 'withdrawn')
    .executeTakeFirst();
  return row
    ? new ApiProblem({ status: 410, title: `The story was withdrawn: ${row.withdrawnReason}` })
    : new ApiProblem({ status: 404, title: 'There is no such story.' });
}
