import { api, done, read } from './client.ts';
import type { components, paths } from './schema.d.ts';

type Asked = NonNullable<paths['/api/v1/copies']['get']['parameters']['query']>;
type Pair = paths['/api/v1/copies/link']['post']['requestBody']['content']['application/json'];

export type CopyPair = components['schemas']['CopyPair'];
export type Which = NonNullable<Asked['which']>;

/** A page of what repeats what, the last found first. */
export const copies = (query: Asked) => read(api.GET('/api/v1/copies', { params: { query } }));

/** Says that a story repeats another, each named by its id or address. */
export const linkCopy = (body: Pair) => done(api.POST('/api/v1/copies/link', { body }));

/** Says for ever that two stories are no copies of each other. */
export const holdApart = (body: Pair) => done(api.POST('/api/v1/copies/apart', { body }));
