import type { html } from 'hono/html';

/** Markup made with `html` of hono/html: what was put in is escaped. */
export type Markup = ReturnType<typeof html>;

/** A part of a page, or nothing where there is nothing to show. */
export type Part = Markup | null;
