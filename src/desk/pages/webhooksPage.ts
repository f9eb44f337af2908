import { html } from 'hono/html';
import { WEBHOOK_EVENTS } from '../../store/tables/webhooks.ts';
import type { Delivery } from '../../store/webhookDeliveries.ts';
import type { Webhook } from '../../store/webhooks.ts';
import type { Editor } from '../access.ts';
import { frame, type Markup } from './frame.ts';
import { moment } from './times.ts';

const DONE: Record<string, string> = {
  pause: 'Nothing is sent there any more; what happens meanwhile is not sent later.',
  resume: 'It is told again.',
  remove: 'It is forgotten.',
};

type Webhooks = {
  paper: string;
  timezone: string;
  editor: Editor;
  webhooks: (Webhook & { deliveries: Delivery[] })[];
  /** Of one that was just added. */
  secret: string | null;
  done: string | null;
  refused: string | null;
};

/** The addresses that are told of stories, each with what was sent there last. */
export const webhooksPage = (all: Webhooks): Markup =>
  frame({
    place: '/desk/webhooks',
    title: 'Webhooks',
    paper: all.paper,
    editor: all.editor,
    main: html`<h1>Webhooks</h1>
${all.refused ? html`<p class="refused" role="alert">${all.refused}</p>` : null}
${all.done && DONE[all.done] ? html`<p class="done" role="status">${DONE[all.done]}</p>` : null}
${all.secret ? html`<p class="done" role="status">Added. Its secret, shown this once: <code class="long">${all.secret}</code></p>` : null}
<p class="aside">Other programs are told at once what readers see: each message is signed as Standard Webhooks has it.</p>
${adding(all)}
${all.webhooks.map((webhook) => one(webhook, all.timezone))}`,
  });

const adding = ({
  refused,
}: Webhooks) => html`<details class="adding"${refused ? html` open` : null}>
<summary>Add a webhook</summary>
<form class="settings" method="post" action="/desk/webhooks">
<label>Address <input name="url" type="url" placeholder="https://" required></label>
<fieldset><legend>Is told of</legend>
${WEBHOOK_EVENTS.map((event) => html`<label class="choice"><input type="checkbox" name="events" value="${event}" checked> ${event}</label>`)}
</fieldset>
<button>Add it</button>
</form></details>`;

const one = (
  { id, url, events, createdBy, pausedAt, pausedReason, deliveries }: Webhooks['webhooks'][number],
  timezone: string,
) => html`<section class="entry"><h2 class="long">${url}</h2>
<p class="aside">${events.replaceAll(' ', ', ')}; added by ${createdBy}${
  pausedAt === null ? null : html`; <b>paused</b> ${moment(pausedAt, timezone)}. ${pausedReason}`
}</p>
<ul class="log">${deliveries.map((delivery) => line(delivery, timezone))}</ul>
<div class="entry-acts">
${button(id, pausedAt === null ? 'pause' : 'resume', pausedAt === null ? 'Pause' : 'Resume', url)}
${button(id, 'remove', 'Remove', url)}
</div></section>`;

const line = (
  { event, createdAt, tries, nextTryAt, takenAt, outcome }: Delivery,
  timezone: string,
) =>
  html`<li>${event}, ${moment(createdAt, timezone)}: ${
    takenAt === null ? (outcome ?? 'to be sent') : `taken, ${outcome}`
  }${tries > 1 ? ` after ${tries} tries` : null}${
    nextTryAt === null || tries === 0 ? null : html`; next try ${moment(nextTryAt, timezone)}`
  }${nextTryAt === null && takenAt === null ? '; given up' : null}</li>`;

const button = (id: string, act: string, words: string, url: string) =>
  html`<form method="post" action="/desk/webhooks/${id}/${act}"><button class="quiet" aria-label="${words} ${url}">${words}</button></form>`;
