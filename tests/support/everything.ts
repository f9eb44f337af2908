import type { DeskListFilter } from '../../src/store/deskListFilter.ts';

/** A filter of the desk's list that lets everything through. */
export const EVERYTHING: DeskListFilter = {
  ...{ status: null, stage: null, sectionId: null, topicId: null, authorId: null },
  ...{ assigneeId: null, draftsOf: null, words: [] },
};
