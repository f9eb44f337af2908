/**
 * Control characters but tab and line ends; the two that are never characters; and those that turn
 * the direction of all that follows, by which a stranger's headline could garble its neighbours.
 */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff\u202a-\u202e]/gu;

/** A text without what no text needs and PostgreSQL and XML refuse; halves of pairs are replaced. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '').toWellFormed();
