import type { EntryVersion } from '../../store/arrival.ts';
import { type Body, bodyText } from '../../store/body.ts';
import { namesIn } from '../extract/evidence/bylines.ts';
import { isAgency } from '../newsNames.ts';
import type { Moment } from '../story.ts';

/** What a wire tells of a story besides what feeds do. */
export type Wire = {
  dateline: string | null;
  licence: string | null;
  embargoed: Moment | null;
  /** From when it is of no use any more (`expires` of the News Architecture, `date.expire` of NITF). */
  expires: Moment | null;
  /** 1 is the most urgent, 9 the least. */
  urgency: number | null;
  /** Which version of the item this is: of two, the higher number is the later. */
  version: EntryVersion;
  /** What its sender says of a correction: the words, empty where there are none; null where it is none. */
  correction: string | null;
};

/** An item that its sender took back: under which ids it may have come, and what is said of it. */
export type TakenBack = { keys: string[]; status: string; problem: string };

/** A version as wires write it: a number, perhaps in words, and the moment it was made. */
export const versionOf = (
  written: string | number | null | undefined,
  made: Moment | null,
): EntryVersion => {
  const number = Number.parseInt(String(written ?? ''), 10);
  return { number: Number.isSafeInteger(number) ? number : null, at: made?.time ?? null };
};

/** What withholds an item: NewsCodes of publishing status, with or without a prefix or an address. */
export const isWithdrawn = (status: string | null | undefined): boolean =>
  /(?:^|[:/])(?:cancell?ed|withheld|killed)$/i.test(status?.trim() ?? '');

/** A note to editors that tells of a correction, as desks begin it, in the languages of the wires. */
const CORRECTS =
  /^\W*(?:eds?:\s*)?(?:correct(?:ion|s|ed|ing)?|berichtigung|korrektur|rectificati(?:f|on)|corrección|corrige|correzione|correção|rättelse|rettelse|correctie)\b[\s:.–—-]*/iu;

/**
 * Whether this version of an item corrects the one before, and in which words: by a signal of the
 * NewsCodes (`sig:correction`), or by a note to editors that begins so.
 */
export function correctionOf(signals: string[], note: string | null | undefined): string | null {
  const words = note?.replace(/\s+/g, ' ').trim() ?? '';
  const opens = CORRECTS.exec(words)?.[0] ?? null;
  if (opens === null && !signals.some((signal) => /(?:^|[:/])correction$/i.test(signal.trim()))) {
    return null;
  }
  const said = words.slice(opens?.length ?? 0);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What is said of an item that its sender took back; `url` is its page, where it has one. */
export function withdrawal(
  id: string | null,
  status: string,
  url: string | null = null,
): TakenBack {
  const said = status.replace(/^.*[:/]/, '');
  const problem = `${id ?? 'an item'} is ${said} by its sender and not taken in; if its story stands in the paper, withdraw it at the desk`;
  return { keys: [url, id].filter((key) => key !== null), status: said, problem };
}

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
