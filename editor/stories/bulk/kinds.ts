import type { BulkAct, BulkKind } from '../../api/bulk.ts';

/** An act in words: in the list of acts, on the button, and who may do it. */
type Kind = { kind: BulkKind; name: string; power: string; grave?: boolean };

/** What can be done to many stories, in the order of the work. */
const KINDS: readonly Kind[] = [
  { kind: 'stage', name: 'Set the stage', power: 'write' },
  { kind: 'assignment', name: 'Assign', power: 'edit' },
  { kind: 'section', name: 'Set the section', power: 'write' },
  { kind: 'topic', name: 'Add a topic', power: 'write' },
  { kind: 'publication', name: 'Publish', power: 'publish' },
  { kind: 'schedule', name: 'Schedule', power: 'publish' },
  { kind: 'withdrawal', name: 'Withdraw', power: 'withdraw', grave: true },
  { kind: 'discarding', name: 'Delete drafts for good', power: 'write', grave: true },
];

/** The acts that somebody with these powers may do. */
export const kindsFor = (powers: readonly string[]): readonly Kind[] =>
  KINDS.filter(({ power }) => powers.includes(power));

/** The act of a kind with what was filled in; null where something has yet to be. */
export function actOf(kind: BulkKind, value: string): BulkAct | null {
  const filled = value.trim() !== '';
  switch (kind) {
    case 'stage':
      return { kind, stage: value || null };
    case 'assignment':
      return { kind, userId: value || null };
    case 'section':
      return { kind, sectionId: value || null };
    case 'topic':
      return filled ? { kind, topic: value } : null;
    case 'schedule':
      return filled ? { kind, at: new Date(value).toISOString() } : null;
    case 'withdrawal':
      return filled ? { kind, reason: value } : null;
    default:
      return { kind };
  }
}
