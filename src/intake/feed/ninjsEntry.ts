import type { Body } from '../../store/body.ts';
import { htmlBody } from '../html/htmlBody.ts';
import { safePicture } from '../html/safeUrl.ts';
import { textBody } from '../plainText.ts';
import type { Enclosure, FeedEntry } from './feed.ts';
import { feedDate } from './feedDate.ts';
import { type NinjsItem, ninjsItem, valuesOf } from './ninjsItem.ts';
import { nitfBodyOf } from './nitfBody.ts';
import { plainLine } from './texts.ts';
import { correctionOf, datelineOf, signers, urgencyOf, versionOf } from './wire.ts';

/** An item of ninjs as an entry. */
export function ninjsEntry(item: NinjsItem): FeedEntry {
  const body = bodyOf(item);
  const [first] = [...item.infosources, ...item.infosource, ...item.providers];
  const publisher = item.source ?? first?.name ?? item.copyrightholder;
  return {
    id: item.uri ?? item.guid ?? null,
    url: addressOf(item),
    headline: headlineOf(item),
    standfirst: standfirstOf(item),
    body,
    published: feedDate(item.firstcreated ?? item.contentcreated ?? item.versioncreated),
    updated: feedDate(item.versioncreated),
    bylines: signersOf(item),
    topics: topicsOf(item),
    enclosures: [item, ...associated(item)].flatMap(enclosuresOf),
    language: item.language ?? null,
    source: publisher ? { name: publisher, url: null } : null,
    wire: {
      dateline: datelineOf(item.located, body),
      licence: item.usageterms ?? item.copyrightnotice ?? item.copyrightholder ?? null,
      embargoed: feedDate(item.embargoed ?? item.embargoeduntil),
      expires: feedDate(item.expires),
      urgency: urgencyOf(item.urgency ?? 0),
      version: versionOf(item.version, feedDate(item.versioncreated)),
      correction: correctionOf(
        item.signals.flatMap(({ name, literal }) => name ?? literal ?? []),
        item.ednote,
      ),
    },
  };
}

/** The items that are associated with an item, each as itself. */
export const associated = (item: NinjsItem): NinjsItem[] =>
  item.associations.flatMap((value) => {
    const read = ninjsItem.safeParse(value);
    return read.success ? [read.data] : [];
  });

/** The address of its page: an alternative id that is one, else the id where that is. */
function addressOf({ uri, altids }: NinjsItem): string | null {
  const named = valuesOf(altids).map((id) =>
    typeof id === 'object' && id !== null && 'value' in id ? id.value : id,
  );
  const addresses = [...named, uri].map((id) => (typeof id === 'string' ? safePicture(id) : null));
  return addresses.find((address) => address !== null) ?? null;
}

function headlineOf({ headline, headlines, title, slugline }: NinjsItem): string | null {
  const main = headlines.find(({ role }) => /main/i.test(role ?? '')) ?? headlines[0];
  return plainLine(main?.value ?? headline ?? title ?? slugline ?? '');
}

function standfirstOf(item: NinjsItem): string | null {
  const { descriptions, descriptiontext, descriptionxhtml, descriptionhtml } = item;
  const written = descriptions[0]?.value ?? descriptiontext ?? descriptionxhtml ?? descriptionhtml;
  return plainLine(written ?? '');
}

function bodyOf({ bodies, bodyxhtml, bodyhtml, bodynitf, bodytext }: NinjsItem): Body {
  const marked = bodies.find(({ contenttype }) => /html/i.test(contenttype ?? ''))?.value;
  const nitf = bodies.find(({ contenttype }) => /nitf/i.test(contenttype ?? ''))?.value ?? bodynitf;
  const plain = bodies.find(({ contenttype = 'text/plain' }) => /plain/i.test(contenttype))?.value;
  const html = marked ?? bodyxhtml ?? bodyhtml;
  if (html) return htmlBody(html);
  if (nitf) return nitfBodyOf(nitf);
  const text = plain ?? bodytext ?? bodies[0]?.value ?? '';
  return /<(?:p|div|br)\b/i.test(text) ? htmlBody(text) : textBody(text);
}

const SIGNED = /creator|author|byline|writer/i;

function signersOf(item: NinjsItem): string[] {
  const line = signers(item.by ?? item.byline);
  if (line.length > 0) return line;
  const parties = [...item.people, ...item.person, ...item.infosources, ...item.infosource];
  const named = parties.filter(({ rel, role }) => SIGNED.test(rel ?? role ?? ''));
  return names([...item.bylines, ...item.authors, ...named]);
}

/** Subjects by their names, then who and what the text is about. Codes without a name say nothing. */
function topicsOf(item: NinjsItem): string[] {
  const people = [...item.people, ...item.person].filter(({ rel }) => !SIGNED.test(rel ?? ''));
  const bodies = [...item.organisations, ...item.organisation];
  const others = [...item.places, ...item.place, ...item.events, ...item.event, ...item.objects];
  const subjects = [...item.subjects, ...item.subject, ...item.keywords];
  return names([...subjects, ...people, ...bodies, ...others, ...item.object]);
}

const names = (concepts: { name?: string | undefined }[]): string[] => [
  ...new Set(concepts.flatMap(({ name }) => name ?? [])),
];

const enclosuresOf = ({ renditions }: NinjsItem): Enclosure[] =>
  renditions.flatMap(({ href, contenttype, mimetype, sizeinbytes }) => {
    const url = safePicture(href);
    return url ? [{ url, type: contenttype ?? mimetype ?? null, length: sizeinbytes ?? null }] : [];
  });
