import type { StoryStatus } from '../../store/tables/stories.ts';

export const STATUS_WORDS: Record<StoryStatus, string> = {
  draft: 'Draft',
  published: 'Published',
  withdrawn: 'Withdrawn',
};
