/** Control characters but tab and line ends, and the two that are never characters. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** A text without what no text needs and PostgreSQL and XML refuse; halves of pairs are replaced. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '').toWellFormed();
