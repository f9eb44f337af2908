import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from 'hono';
import { namesTag } from '../http/entityTag.ts';
import type { Clock, Millis } from '../lib/clock.ts';
import type { Subject } from '../store/changes.ts';
import { compressed, type Encoding, type Finished, finished } from './finished.ts';
import type { Page, Respond } from './page.ts';

/** Room for some thousands of story pages with their compressed forms. */
const CAPACITY_BYTES = 192 * 1024 * 1024;

/** Parameters that make another page; all others (campaigns, junk) are the same page. */
const MEANINGFUL = ['page', 'q', 'window', 'section', 'topic', 'year', 'order', 'typed'];

type Kept = Finished & { dependsOn: Subject[]; expires: Millis; used: boolean };

export type PageCache = {
  /** Answers at once from kept bytes, before any router; false when it cannot. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** For routes: gives the page that is kept, or makes it, once however many ask. */
  respond: Respond;
  /** Forgets the pages made from these. */
  drop(subjects: Subject[]): void;
  /** Bytes kept now. */
  size(): number;
};

/** Finished pages in memory, each with the names of what it was made from. */
export function createPageCache(clock: Clock, capacity = CAPACITY_BYTES): PageCache {
  const kept = new Map<string, Kept>();
  const keysOf = new Map<Subject, Set<string>>();
  const making = new Map<string, Promise<Finished>>();
  let bytes = 0;
  let drops = 0;

  const live = (key: string): Kept | undefined => {
    const page = kept.get(key);
    if (!page) return undefined;
    if (page.expires <= clock()) {
      forget(key);
      return undefined;
    }
    page.used = true;
    return page;
  };

  const forget = (key: string) => {
    const page = kept.get(key);
    if (!page) return;
    kept.delete(key);
    bytes -= page.bytes;
    for (const subject of page.dependsOn) {
      const keys = keysOf.get(subject);
      keys?.delete(key);
      if (keys?.size === 0) keysOf.delete(subject);
    }
  };

  /** Room is made from the oldest on; a page that was asked for since gets a second chance. */
  const makeRoom = () => {
    for (const [key, page] of kept) {
      if (bytes <= capacity) return;
      if (!page.used) forget(key);
      else {
        page.used = false;
        kept.delete(key);
        kept.set(key, page);
      }
    }
  };

  const keep = (key: string, page: Page, made: Finished) => {
    forget(key);
    const expires =
      page.freshFor === undefined ? Number.POSITIVE_INFINITY : clock() + page.freshFor;
    const entry: Kept = { ...made, dependsOn: page.dependsOn, expires, used: false };
    kept.set(key, entry);
    bytes += entry.bytes;
    for (const subject of page.dependsOn) {
      const keys = keysOf.get(subject) ?? new Set();
      keysOf.set(subject, keys.add(key));
    }
    makeRoom();
    void compressed(entry).then((more) => {
      if (kept.get(key) !== entry) return;
      entry.forms = more.forms;
      bytes += more.bytes - entry.bytes;
      entry.bytes = more.bytes;
    });
  };

  const make = async (key: string, create: () => Promise<Page>): Promise<Finished> => {
    const dropsBefore = drops;
    const page = await create();
    const made = finished(page);
    // A page made while something changed may show the old state, so it is given but not kept.
    if (page.status !== 404 && drops === dropsBefore) keep(key, page, made);
    return made;
  };

  return {
    answer(request, response) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return false;
      const page = live(request.url ?? '');
      if (!page) return false;
      const encoding = encodingFor(page, request.headers['accept-encoding']);
      const form = page.forms[encoding];
      const unchanged = isKnown(page, request.headers['if-none-match'], form.etag);
      response.writeHead(
        unchanged ? 304 : page.status,
        unchanged ? form.shortHeaders : form.headers,
      );
      response.end(unchanged || request.method === 'HEAD' ? undefined : form.body);
      return true;
    },

    async respond(c: Context, create) {
      const key = keyOf(c);
      let made: Finished | undefined = live(key);
      if (!made) {
        const begun = making.get(key) ?? make(key, create).finally(() => making.delete(key));
        making.set(key, begun);
        made = await begun;
      }
      const form = made.forms[encodingFor(made, c.req.header('accept-encoding'))];
      const unchanged = isKnown(made, c.req.header('if-none-match'), form.etag);
      return new Response(unchanged || c.req.method === 'HEAD' ? null : new Uint8Array(form.body), {
        status: unchanged ? 304 : made.status,
        headers: pairs(unchanged ? form.shortHeaders : form.headers),
      });
    },

    drop(subjects) {
      if (subjects.length > 0) drops++;
      for (const subject of subjects) {
        for (const key of [...(keysOf.get(subject) ?? [])]) forget(key);
      }
    },

    size: () => bytes,
  };
}

/**
 * What the router and the routes read, and nothing else: were it parsed in another way here, a
 * stranger could have one address answered with the page of another.
 */
function keyOf(c: Context): string {
  const query = new URLSearchParams();
  for (const name of MEANINGFUL) {
    const value = c.req.query(name);
    if (value !== undefined) query.set(name, value);
  }
  const path = encodeURI(c.req.path.toWellFormed()).replaceAll('%25', '%');
  return path + (query.size > 0 ? `?${query}` : '');
}

/** What says that there is nothing, or nothing any more, is said each time. */
const isKnown = ({ status }: Finished, named: string | undefined, etag: string): boolean =>
  status === 200 && namesTag(named, etag);

function encodingFor(page: Finished, accepted: string | undefined): Encoding {
  if (!accepted) return 'identity';
  if (page.forms.br !== page.forms.identity && accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : 'identity';
}

const pairs = (flat: string[]): [string, string][] =>
  flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? '']] : []));
