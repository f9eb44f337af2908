import { Element } from 'domhandler';
import { textContent } from 'domutils';
import { type Body, bodyText } from '../../store/body.ts';
import { htmlBody, nodesBody } from '../html/htmlBody.ts';
import { all, first } from '../html/query.ts';
import { safePicture } from '../html/safeUrl.ts';
import { textBody } from '../plainText.ts';
import type { Enclosure, FeedEntry } from './feed.ts';
import { feedDate } from './feedDate.ts';
import { childNamed, childrenNamed } from './names.ts';
import { nameOf, namesOf, statusOf, writtenIn } from './newsmlMeta.ts';
import { nitfSigners } from './nitf.ts';
import { nitfContent } from './nitfBody.ts';
import { lineOfText, plainLine } from './texts.ts';
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

const nothing = () => new Element('none', {});

/** A newsItem of NewsML-G2 as an entry, or why it is none. */
export function newsItemEntry(item: Element): FeedEntry | TakenBack {
  const meta = childNamed(item, 'itemmeta') ?? nothing();
  const content = childNamed(item, 'contentmeta') ?? nothing();
  const sets = childNamed(item, 'contentset') ?? nothing();
  const id = item.attribs['guid']?.trim() || null;
  const status = statusOf(meta);
  if (isWithdrawn(status))
    return withdrawal(id, status ?? '', webAddress(meta) ?? safePicture(id ?? ''));
  const bylines = signersOf(content, sets);
  const hedline = first(sets, 'hl1') ?? first(sets, 'hedline');
  const enclosures = remoteOf(sets);
  const body = bodyOf(sets);
  const changed = feedDate(writtenIn(meta, 'versioncreated'));
  const created = feedDate(writtenIn(meta, 'firstcreated') ?? writtenIn(content, 'contentcreated'));
  return {
    id,
    url: webAddress(meta) ?? safePicture(id ?? ''),
    headline:
      lineOfText(childNamed(content, 'headline')) ??
      plainLine(hedline ? textContent(hedline) : '') ??
      lineOfText(childNamed(meta, 'title')),
    standfirst: standfirstOf(content, body),
    body,
    published: created ?? changed,
    updated: changed,
    bylines,
    topics: namesOf(content, 'subject', 'keyword'),
    enclosures,
    language: childNamed(content, 'language')?.attribs['tag'] ?? item.attribs['xml:lang'] ?? null,
    source: sourceOf(item, meta, content),
    wire: {
      dateline: datelineOf(
        writtenIn(content, 'dateline') ?? nameOf(childNamed(content, 'located')),
        body,
      ),
      licence: licenceOf(item),
      embargoed: feedDate(writtenIn(meta, 'embargoed')),
      expires: feedDate(writtenIn(meta, 'expires')),
      urgency: urgencyOf(Number(writtenIn(content, 'urgency') ?? 0)),
      version: versionOf(item.attribs['version'], changed),
      correction: correctionOf(
        childrenNamed(meta, 'signal').map(
          ({ attribs }) => attribs['qcode'] ?? attribs['uri'] ?? '',
        ),
        lineOfText(childNamed(meta, 'ednote')),
      ),
    },
  };
}

function signersOf(content: Element, sets: Element): string[] {
  const written = signers(lineOfText(childNamed(content, 'by')));
  if (written.length > 0) return written;
  const creators = namesOf(content, 'creator');
  const nitf = creators.length > 0 ? null : first(sets, 'nitf');
  return nitf ? nitfSigners(nitf) : creators;
}

function webAddress(meta: Element): string | null {
  const page = childrenNamed(meta, 'link').find(({ attribs }) =>
    /(?:canonical|alternate|hasaltversion|webpage)$/i.test(attribs['rel'] ?? ''),
  );
  return safePicture(page?.attribs['href'] ?? '');
}

function standfirstOf(content: Element, body: Body): string | null {
  const descriptions = childrenNamed(content, 'description');
  const summary =
    descriptions.find(({ attribs }) =>
      /summary|abstract|standfirst/i.test(attribs['role'] ?? ''),
    ) ?? descriptions[0];
  const said = lineOfText(summary);
  return said === bodyText(body) ? null : said;
}

function sourceOf(item: Element, meta: Element, content: Element): FeedEntry['source'] {
  const rights = childNamed(item, 'rightsinfo') ?? nothing();
  const name =
    nameOf(childNamed(content, 'infosource')) ??
    nameOf(childNamed(meta, 'provider')) ??
    lineOfText(childNamed(content, 'creditline')) ??
    nameOf(childNamed(rights, 'copyrightholder'));
  return name ? { name, url: null } : null;
}

function licenceOf(item: Element): string | null {
  const rights = childNamed(item, 'rightsinfo') ?? nothing();
  const said = ['usageterms', 'copyrightnotice'].map((name) =>
    lineOfText(childNamed(rights, name)),
  );
  return said.find((text) => text !== null) ?? nameOf(childNamed(rights, 'copyrightholder'));
}

/** The content that tells most: marked-up text before plain. */
function bodyOf(sets: Element): Body {
  const xml = childrenNamed(sets, 'inlinexml').map(xmlBody);
  const inline = childrenNamed(sets, 'inlinedata').map((inlineData) => {
    const text = textContent(inlineData);
    return /html/i.test(inlineData.attribs['contenttype'] ?? '') ? htmlBody(text) : textBody(text);
  });
  const none: Body = { type: 'doc', content: [] };
  return [...xml, ...inline].find(({ content }) => content.length > 0) ?? none;
}

function xmlBody(inline: Element): Body {
  const nitf = first(inline, 'body.content');
  if (nitf) return nitfContent(nitf);
  const html = first(inline, 'body') ?? inline;
  return nodesBody(html.children);
}

const remoteOf = (sets: Element): Enclosure[] =>
  [...childrenNamed(sets, 'remotecontent'), ...all(sets, 'media-reference')].flatMap(
    ({ attribs }) => {
      const url = safePicture(attribs['href'] ?? attribs['source'] ?? '');
      const type = attribs['contenttype'] ?? attribs['mime-type'] ?? null;
      const length = Number(attribs['size'] ?? Number.NaN);
      return url ? [{ url, type, length: Number.isNaN(length) ? null : length }] : [];
    },
  );
