import { html } from 'hono/html';
import { z } from 'zod';
import { type Field, fieldsOf, holds } from './outline.ts';

type Markup = ReturnType<typeof html>;

const content = z
  .record(z.string(), z.looseObject({ schema: z.unknown(), example: z.unknown().optional() }))
  .optional();

const operation = z.looseObject({
  summary: z.string().default(''),
  description: z.string().default(''),
  tags: z.array(z.string()).default([]),
  security: z.array(z.record(z.string(), z.array(z.string()))).default([]),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().default(''),
        schema: z.unknown(),
      }),
    )
    .default([]),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content })),
});

/** As much of an OpenAPI 3.1 document as its page shows. */
const described = z.looseObject({
  info: z.looseObject({ title: z.string(), version: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string().default('') })).default([]),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z
    .looseObject({ schemas: z.record(z.string(), z.unknown()).default({}) })
    .default({ schemas: {} }),
});

type Operation = z.infer<typeof operation> & { method: string; path: string };
type Named = Record<string, unknown>;

/**
 * The description of the API as a page: every address by subject, in the order of the document's
 * tags, with what it takes and gives.
 */
export function referencePage(document: unknown): Markup {
  const { info, tags, paths, components } = described.parse(document);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]): Operation => ({ ...one, method, path })),
  );
  const found = Map.groupBy(operations, (one) => one.tags[0] ?? 'Other');
  const about = new Map(tags.map(({ name, description }) => [name, description]));
  const names = [...new Set([...about.keys(), ...found.keys()])].filter((name) => found.has(name));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} API ${info.version}</title>
<link rel="stylesheet" href="/assets/desk.css">
</head>
<body>
<main id="main" class="reference">
<h1>${info.title} API ${info.version}</h1>
<p class="aside">Keys are made with <code>broadsheet token add</code> and sent as
<code>Authorization: Bearer …</code>. For programs the same is at
<a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</p>
<nav aria-label="Subjects"><ul class="tabs">${names.map(
    (subject) => html`<li><a href="#${anchor(subject)}">${subject}</a></li>`,
  )}</ul></nav>
${names.map(
  (subject) => html`<section aria-labelledby="${anchor(subject)}">
<h2 id="${anchor(subject)}">${subject}</h2>
<p class="aside">${about.get(subject)}</p>
${found.get(subject)?.map((one) => operationMarkup(one, components.schemas))}</section>`,
)}
</main>
</body>
</html>`;
}

/** Names between backticks are set as code, as everywhere else on the page. */
const spoken = (text: string): (Markup | string)[] =>
  text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));

const anchor = (subject: string) => subject.toLowerCase().replaceAll(/\W+/g, '-');

function operationMarkup(one: Operation, named: Named): Markup {
  const { schema: body, example } = Object.values(one.requestBody?.content ?? {})[0] ?? {};
  const [status, answer] =
    Object.entries(one.responses).find(([code]) => code.startsWith('2')) ?? [];
  const given = Object.values(answer?.content ?? {})[0]?.schema;
  const scopes = one.security.flatMap((need) => Object.values(need).flat());
  return html`<details><summary><code>${one.method.toUpperCase()} ${one.path}</code> ${spoken(one.summary)}</summary>
${one.description ? html`<p>${one.description}</p>` : null}
${scopes.length > 0 ? html`<p class="aside">Needs the scope <code>${scopes.join(', ')}</code>.</p>` : null}
${table('Asked with', one.parameters.map(parameter(named)))}
${body ? table('Body', fieldsOf(body, named)) : null}
${example ? html`<pre><code>${JSON.stringify(example, null, 2)}</code></pre>` : null}
${given ? table(`Answer ${status}: ${holds(given, named)}`, fieldsOf(given, named)) : null}
<p class="aside">${Object.entries(one.responses).map(
    ([code, { description }]) => html`<code>${code}</code> ${spoken(description)}. `,
  )}</p>
</details>`;
}

const parameter =
  (named: Named) =>
  (one: Operation['parameters'][number]): Field => ({
    name: `${one.name} (${one.in})`,
    holds: holds(one.schema, named),
    required: one.required,
    about: one.description,
  });

const table = (title: string, fields: Field[]): Markup | null =>
  fields.length === 0
    ? null
    : html`<div class="table" tabindex="0" role="region" aria-label="${title}"><table><caption>${title}</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Holds</th><th scope="col">What for</th></tr></thead>
<tbody>${fields.map(
        ({ name, holds: what, required, about }) =>
          html`<tr><td><code>${name}</code>${required ? null : html` <span class="aside">optional</span>`}</td><td>${what}</td><td>${spoken(about)}</td></tr>`,
      )}</tbody></table></div>`;
