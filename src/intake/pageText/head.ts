import { type DateCustom, findDates } from '../dates/findDates.ts';
import { HOME, PLACE_LABEL, UPDATED_LABEL } from '../labels.ts';
import type { Moment } from '../story.ts';
import { isLabel, isParagraph, wordCount } from './kinds.ts';

/** What stands over a story: where the page belongs, what it is called, who publishes it. */
export type Head = {
  headline: string | null;
  publisher: string | null;
  section: string | null;
  published: Moment | null;
  updated: Moment | null;
  /** The line after the headline, where standfirst, signature and date stand. */
  titleEnd: number;
  /** The line after the head, where the text begins. */
  end: number;
};

/** The head of a page is over within so many lines. */
const LONGEST_HEAD = 14;

/** A repeated headline shorter than this could be a coincidence. */
const SHORTEST_REPEAT = 12;

const CRUMB = /\s*(?:>|»|›|→|\s\/\s|::)\s*/;

/** Reads the first lines of a page's text. */
export function readHead(lines: string[], custom: DateCustom): Head {
  const top = lines.slice(0, LONGEST_HEAD);
  const { end: titleEnd, ...title } = readTitle(top);
  return { ...title, titleEnd, ...readStamps(top, titleEnd, custom) };
}

/** The headline where it is told twice, once inside the title of the window; else the first line that can be one. */
function readTitle(top: string[]) {
  for (const [index, line] of top.entries()) {
    const inside = top.slice(0, index).find((other) => repeats(other, line));
    if (!inside) continue;
    const at = inside.indexOf(line);
    const suffix = inside
      .slice(at + line.length)
      .replace(/^[\s|·–—:»-]+/, '')
      .trim();
    return {
      headline: line,
      publisher: suffix || null,
      section: sectionOf(inside.slice(0, at)) ?? sectionAmong(top.slice(0, index)),
      end: index + 1,
    };
  }
  return readSingleTitle(top);
}

const repeats = (other: string, line: string) =>
  line.length >= SHORTEST_REPEAT && other.includes(line) && wordCount(line) >= 3;

function readSingleTitle(top: string[]) {
  const index = top.findIndex((line) => !isCrumbs(line) && !isStamp(line) && !isLabel(line));
  if (index === -1) return { headline: null, publisher: null, section: null, end: 0 };
  const { headline, site } = withoutSite(top[index] ?? '');
  return { headline, publisher: site, section: sectionAmong(top.slice(0, index)), end: index + 1 };
}

const isCrumbs = (line: string) => line.split(CRUMB).length > 1 && !isParagraph(line);

/** The last of the breadcrumbs that is not the front page. */
function sectionOf(crumbs: string): string | null {
  const names = crumbs
    .replace(PLACE_LABEL, '')
    .split(CRUMB)
    .map((name) => name.trim());
  const inner = names.filter((name) => name !== '' && !HOME.test(name) && isLabel(name));
  return inner.at(names.length > 2 ? 0 : -1) ?? null;
}

const sectionAmong = (lines: string[]) => sectionOf(lines.find(isCrumbs) ?? '');

const MOST_SITE_WORDS = 5;

/** "Headline | The Courier" in its two parts; a dash in the headline itself is left alone. */
function withoutSite(title: string): { headline: string; site: string | null } {
  const match = /^(.{12,}?)\s*(?:\s[|·–—-]|\s::|\s»|\|)\s*([^|·–—»]{2,50})$/u.exec(title);
  const site = match?.[2]?.trim() ?? '';
  const named = site
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\p{Lo}\d&]|^(?:of|the|and|de|la|le|der|die|das|del)$/u.test(word));
  if (!match || !named || wordCount(site) > MOST_SITE_WORDS) return { headline: title, site: null };
  return { headline: match[1] ?? title, site };
}

const MOST_STAMP_WORDS = 8;

/** A line that holds a date and next to nothing else. */
export function isStamp(line: string): boolean {
  const dates = findDates(line);
  if (dates.length === 0 || line.length > 120) return false;
  const rest = dates.reduceRight(
    (text, date) => text.slice(0, date.start) + text.slice(date.end),
    line,
  );
  return (
    (rest.match(/\p{L}{2,}/gu) ?? []).length <= MOST_STAMP_WORDS &&
    !/[.!?]["”]?$/.test(rest.replace(/[ap]\.m\.$/i, ''))
  );
}

function readStamps(top: string[], from: number, custom: DateCustom) {
  const found = { published: null as Moment | null, updated: null as Moment | null, end: from };
  for (const [index, line] of top.entries()) {
    if (index >= from && isParagraph(line) && !isStamp(line)) break;
    if (!isStamp(line)) continue;
    for (const { moment, start } of findDates(line, custom)) {
      const label =
        line
          .slice(0, start)
          .split(/[|·•,;]/)
          .at(-1) ?? '';
      const field = UPDATED_LABEL.test(label) ? 'updated' : 'published';
      found[field] ??= moment;
    }
    found.end = Math.max(found.end, index + 1);
  }
  return found;
}
