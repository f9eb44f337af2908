import type { StoryRow } from '../store/tables/stories.ts';
import type { Power } from './roles.ts';

/** Somebody who works on stories: a person of the desk, or a program with a key (then without id). */
export type Writer = { id: string | null; name: string; can: (power: Power) => boolean };

type Whose = Pick<StoryRow, 'status' | 'writerId'>;

/**
 * Whether a writer is let know that there is this story. Whoever may change or publish any is: a key
 * for writing that may not read gets no list and looks nothing up, but what it acts on is there.
 */
export const sees = (writer: Writer, story: Whose): boolean =>
  KNOWING.some((power) => writer.can(power)) || isOwnDraft(writer, story);

const KNOWING = ['read', 'edit', 'publish'] as const satisfies Power[];

export const mayChange = (writer: Writer, story: Whose): boolean =>
  writer.can('edit') || isOwnDraft(writer, story);

export const mayDiscard = (writer: Writer, story: Whose): boolean =>
  writer.can('discard') || isOwnDraft(writer, story);

const isOwnDraft = ({ id, can }: Writer, { status, writerId }: Whose) =>
  can('write') && id !== null && status === 'draft' && writerId === id;
