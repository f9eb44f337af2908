import type { StoryStatus } from '../../store/schema.ts';

export const STATUS_WORDS: Record<StoryStatus, string> = {
  draft: 'Draft',
  published: 'Published',
  withdrawn: 'Withdrawn',
};
