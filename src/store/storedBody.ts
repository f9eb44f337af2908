import type { Body } from './body.ts';

/** The body of a story's row. It was checked when it was written, and nothing else writes it. */
export const storedBody = (row: { body: string }): Body => JSON.parse(row.body) as Body;
