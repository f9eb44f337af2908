import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { SECURITY_HEADERS } from './securityHeaders.ts';

/** What is said where no page could be made, in the paper's language. */
export type Notice = {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  heading: string;
  text: HtmlEscapedString | Promise<HtmlEscapedString>;
};

/** Sends a page that holds a notice and nothing else; nobody keeps it. */
export async function sendNotice(
  c: Context,
  status: 400 | 500,
  { language, direction, title, heading, text }: Notice,
): Promise<Response> {
  return c.html(
    html`<!doctype html><html lang="${language}" dir="${direction}"><title>${title}</title>
      <h1>${heading}</h1>
      <p>${text}</p></html>`,
    status,
    { ...SECURITY_HEADERS, 'Cache-Control': 'no-store' },
  );
}
