import type { Element } from 'domhandler';
import { all, first, visibleText } from '../html/query.ts';
import { safePicture } from '../html/safeUrl.ts';
import type { Enclosure, FeedEntry } from './feed.ts';
import { feedDate } from './feedDate.ts';
import { nitfContent } from './nitfBody.ts';
import { plainLine } from './texts.ts';
import {
  correctionOf,
  datelineOf,
  isWithdrawn,
  signers,
  type TakenBack,
  urgencyOf,
  versionOf,
  withdrawal,
} from './wire.ts';

/** The entry of an NITF document, or why it is none. https://iptc.org/standards/nitf/ */
export function nitfEntry(nitf: Element): FeedEntry | TakenBack {
  const docdata = first(nitf, 'docdata');
  const id = stamped(nitf, 'doc-id', 'id-string');
  const status = docdata?.attribs['management-status'];
  if (isWithdrawn(status)) return withdrawal(id, status ?? '');
  const url = safePicture(stamped(nitf, 'pubdata', 'ex-ref') ?? '');
  const enclosures = mediaOf(nitf);
  const content = first(nitf, 'body.content');
  const body = content ? nitfContent(content) : { type: 'doc' as const, content: [] };
  const changed = feedDate(stamped(nitf, 'date.release', 'norm'));
  const issued =
    stamped(nitf, 'date.issue', 'norm') ?? stamped(nitf, 'pubdata', 'date.publication');
  const holder = stamped(nitf, 'doc.copyright', 'holder') ?? said(nitf, 'copyrite.holder');
  const year = stamped(nitf, 'doc.copyright', 'year');
  const place = said(first(nitf, 'dateline'), 'location') ?? said(nitf, 'dateline');
  return {
    id,
    url,
    headline: said(nitf, 'hl1', 'hedline', 'title'),
    standfirst: said(nitf, 'abstract'),
    body,
    published: feedDate(issued) ?? changed,
    updated: null,
    bylines: nitfSigners(nitf),
    topics: topicsOf(nitf),
    enclosures,
    language: nitf.attribs['xml:lang'] ?? first(nitf, 'body')?.attribs['xml:lang'] ?? null,
    source: sourceOf(nitf) ?? (holder ? { name: holder, url: null } : null),
    wire: {
      dateline: datelineOf(place, body),
      licence:
        said(nitf, 'rights.owner') ?? (holder ? `© ${year ? `${year} ` : ''}${holder}` : null),
      embargoed:
        changed && changed.time > (feedDate(issued)?.time ?? changed.time) ? changed : null,
      expires: feedDate(stamped(nitf, 'date.expire', 'norm')),
      urgency: urgencyOf(Number(stamped(nitf, 'urgency', 'ed-urg') ?? 0)),
      version: versionOf(stamped(nitf, 'du-key', 'version'), changed),
      correction: correctionOf(
        docdata && first(docdata, 'correction') ? ['correction'] : [],
        stamped(nitf, 'correction', 'info') ?? stamped(nitf, 'ed-msg', 'info'),
      ),
    },
  };
}

/** Those who signed an NITF document: its byline without the titles, or the people named in it. */
export function nitfSigners(nitf: Element): string[] {
  return [
    ...new Set(
      all(nitf, 'byline').flatMap((byline) => {
        const people = all(byline, 'person').map(visibleText);
        const title = said(byline, 'byttl') ?? '';
        const line = visibleText(byline)
          .replace(title, '')
          .replace(/[\s,]+$/, '');
        return people.length > 0 ? people : signers(line || title);
      }),
    ),
  ];
}

const said = (within: Element | null, ...names: string[]): string | null => {
  for (const name of names) {
    const element = within && first(within, name);
    const text = element && plainLine(visibleText(element));
    if (text) return text;
  }
  return null;
};

const stamped = (nitf: Element, name: string, attribute: string): string | null =>
  first(nitf, name)?.attribs[attribute]?.trim() || null;

function topicsOf(nitf: Element): string[] {
  const subjects = all(nitf, 'tobject.subject').map(
    ({ attribs }) =>
      attribs['tobject.subject.detail'] ??
      attribs['tobject.subject.matter'] ??
      attribs['tobject.subject.type'] ??
      '',
  );
  const keywords = all(nitf, 'keyword').map(({ attribs }) => attribs['key'] ?? '');
  return [...new Set([...subjects, ...keywords].map((name) => name.trim()).filter(Boolean))];
}

function sourceOf(nitf: Element): { name: string; url: string | null } | null {
  const name =
    said(nitf, 'distributor') ?? stamped(nitf, 'pubdata', 'name') ?? said(nitf, 'doc.copyright');
  return name ? { name, url: null } : null;
}

const mediaOf = (nitf: Element): Enclosure[] =>
  all(nitf, 'media-reference').flatMap(({ attribs }) => {
    const url = safePicture(attribs['source'] ?? '');
    return url ? [{ url, type: attribs['mime-type'] ?? null, length: null }] : [];
  });
