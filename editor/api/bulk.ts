import { api, read } from './client.ts';
import type { paths } from './schema.d.ts';

type Bulk = paths['/api/v1/desk/bulk']['post'];

/** One act of the desk that can be done to many stories. */
export type BulkAct = Bulk['requestBody']['content']['application/json']['act'];
export type BulkKind = BulkAct['kind'];

/** Does an act to each of these stories; why it was not done to some, by their ids. */
export async function actOnMany(ids: string[], act: BulkAct): Promise<Map<string, string>> {
  const { entries } = await read(api.POST('/api/v1/desk/bulk', { body: { ids, act } }));
  return new Map(
    entries.flatMap(({ id, problem }) => (problem ? [[id, problem.title] as const] : [])),
  );
}
