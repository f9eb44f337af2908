/** What the states of a story are called. */
export const STATUS_WORDS = { draft: 'Draft', published: 'Published', withdrawn: 'Withdrawn' };
