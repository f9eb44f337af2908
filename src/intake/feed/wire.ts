import { type Body, bodyText } from '../../store/body.ts';
import { namesIn } from '../extract/evidence/bylines.ts';
import { isAgency } from '../newsNames.ts';
import type { Moment } from '../story.ts';

/** What a wire tells of a story besides what feeds do. */
export type Wire = {
  dateline: string | null;
  licence: string | null;
  embargoed: Moment | null;
  /** 1 is the most urgent, 9 the least. */
  urgency: number | null;
};

/** What withholds an item: NewsCodes of publishing status, with or without a prefix or an address. */
export const isWithdrawn = (status: string | null | undefined): boolean =>
  /(?:^|[:/])(?:cancell?ed|withheld|killed)$/i.test(status?.trim() ?? '');

/** What is said of an item that its sender took back. */
export const withdrawal = (id: string | null, status: string): string =>
  `${id ?? 'an item'} is ${status.replace(/^.*[:/]/, '')} by its sender and not taken in; if its story stands in the paper, withdraw it at the desk`;

/** Those who signed, in a line such as "By Ada Pell and Bo Ek". */
export const signers = (line: string | null | undefined): string[] =>
  line
    ? namesIn(line)
        .map((name) => name.replace(/\s*[,/]\s*(?:dpa|AP|AFP|TT|NTB|APA|ANP|Reuters)$/, ''))
        .filter((name) => !isAgency(name))
    : [];

/** A place as dateline, unless the text begins with it. */
export function datelineOf(place: string | null | undefined, body: Body): string | null {
  const town = place?.split(',')[0]?.trim().toLowerCase();
  if (!place || !town) return null;
  return bodyText(body)
    .toLowerCase()
    .slice(0, town.length + 2)
    .includes(town)
    ? null
    : place;
}

/** On the trade's scale, 1 to 9; anything else says nothing. */
export const urgencyOf = (written: number): number | null =>
  written >= 1 && written <= 9 ? Math.round(written) : null;
