import { useState } from 'react';
import { addWebhook, type WebhookEvent } from '../api/webhooks.ts';
import { said } from '../shell/ActForm.tsx';
import { FoldedForm } from '../shell/FoldedForm.tsx';

/** What an address can be told of, by the names that its messages have. */
const EVENTS: WebhookEvent[] = [
  'story.published',
  'story.updated',
  'story.corrected',
  'story.withdrawn',
];

/** Adds an address; its secret is shown until one goes elsewhere, and never again. */
export function NewWebhook() {
  const [secret, setSecret] = useState<string | null>(null);
  const add = async (form: FormData) => {
    const events = EVENTS.filter((event) => form.getAll('events').includes(event));
    setSecret((await addWebhook({ url: said(form, 'url'), events })).secret);
  };
  return (
    <>
      <div role="status">
        {secret && (
          <p className="done">
            Its secret, shown this once: <code className="long">{secret}</code>
          </p>
        )}
      </div>
      <div className="adding">
        <FoldedForm
          title="Add a webhook"
          group="Webhooks"
          className="settings"
          act={add}
          done="Added."
        >
          <label>
            Address <input name="url" type="url" placeholder="https://" required />
          </label>
          <fieldset>
            <legend>Is told of</legend>
            {EVENTS.map((event) => (
              <label key={event} className="choice">
                <input type="checkbox" name="events" value={event} defaultChecked /> {event}
              </label>
            ))}
          </fieldset>
          <button type="submit">Add it</button>
        </FoldedForm>
      </div>
    </>
  );
}
