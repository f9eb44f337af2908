import { beginsAsNinjs } from './feed/ninjsKind.ts';
import { beginsAsWordpress } from './wordpress/mark.ts';

/** What is read as a stream, since a whole site may be in it. */
export type Archive = 'wordpress' | 'ghost';

export type Format = 'feed' | 'html' | 'json-lines' | 'markdown' | 'page-text' | Archive;

/** What a file is shows in its beginning. */
const BEGINNING = 4_000;

const FEED_ROOT = /<(?:\w+:)?(?:rss|feed|rdf|channel|newsMessage|newsItem|packageItem|nitf)[\s>]/i;
const HTML_MARK =
  /<(?:!doctype\s+html|html|head|body|article|main|section|header|meta|div|table|span|ul|p|br|b|a|h1|title|link|script)[\s>/]/i;
const BEFORE_ROOT =
  /^(?:\s|\uFEFF|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE\s+(?!html)[^>[]*(?:\[[\s\S]*?\])?\s*>)*/i;

/**
 * `{"db":[{"meta":…,"data":…}]}`; the oldest, hand-made ones and those of Ghost's own tests leave out
 * the list or the whole frame, and then any table may come first.
 */
const GHOST =
  /^\{\s*(?:"db"\s*:\s*[[{]|"meta"\s*:\s*\{[^{}]{0,200}\}\s*,\s*"data"\s*:\s*\{|"data"\s*:\s*\{\s*"(?:posts|tags|users|posts_tags|posts_authors|settings|roles)"\s*:\s*\[)/;

/**
 * Which format a text is in, by its own look; the type that a server declares is often wrong and is
 * not asked. Any text that is nothing else is the text of a page.
 */
export function sniff(text: string): Format {
  const start = text.slice(0, BEGINNING).replace(/^[\uFEFF\s]+/, '');
  if (GHOST.test(start)) return 'ghost';
  if (/^[{[]/.test(start)) return isJsonFeed(start) || beginsAsNinjs(start) ? 'feed' : 'json-lines';
  if (/^(?:---|\+\+\+)\r?\n[^\n]+/.test(start)) return 'markdown';
  if (beginsAsWordpress(start)) return 'wordpress';
  const root = start.replace(BEFORE_ROOT, '');
  if (/^<(?:\w+:)?(?:rss|feed|rdf|newsMessage|newsItem|packageItem|nitf)[\s>]/i.test(root))
    return 'feed';
  if (HTML_MARK.test(start))
    return /^<\?xml/i.test(start) && FEED_ROOT.test(start) ? 'feed' : 'html';
  return start.startsWith('<') && FEED_ROOT.test(start) ? 'feed' : 'page-text';
}

/** Of a text in any encoding hardly a character is unreadable; of a picture or a program, many are. */
const UNREADABLE_AT_MOST = 0.02;

/** Whether this is a text at all, judged by its beginning; a picture read as one is not. */
export function isText(text: string): boolean {
  const start = text.slice(0, BEGINNING);
  const unreadable = start.match(/[^\P{Cc}\t\n\r\f]|\ufffd/gu)?.length ?? 0;
  return unreadable <= Math.max(2, UNREADABLE_AT_MOST * start.length);
}

const isJsonFeed = (start: string) =>
  /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/i.test(start) ||
  (/"items"\s*:\s*\[/.test(start) && /^\{/.test(start));
