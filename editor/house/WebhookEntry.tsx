import { pauseWebhook, removeWebhook, resumeWebhook, type Webhook } from '../api/webhooks.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Moment } from '../shell/Moment.tsx';
import { Deliveries } from './Deliveries.tsx';

/** An address that is told of stories, what was sent there last, and what can be done about it. */
export const WebhookEntry = ({ webhook }: { webhook: Webhook }) => (
  <section className="entry">
    <h2 className="long">{webhook.url}</h2>
    <p className="aside">
      {webhook.events.join(', ')}; added by <bdi>{webhook.createdBy}</bdi>
      {webhook.pausedAt && (
        <>
          ; <b>paused</b> <Moment at={webhook.pausedAt} />. {webhook.pausedReason}
        </>
      )}
    </p>
    <Deliveries id={webhook.id} />
    <div className="entry-acts">
      <Pausing {...webhook} />
      <ActButton className="quiet" act={() => removeWebhook(webhook.id)} done="It is forgotten.">
        Remove<span className="unseen"> {webhook.url}</span>
      </ActButton>
    </div>
  </section>
);

const Pausing = ({ id, url, pausedAt }: Webhook) =>
  pausedAt === null ? (
    <ActButton
      className="quiet"
      act={() => pauseWebhook(id)}
      done="Nothing is sent there any more; what happens meanwhile is not sent later."
    >
      Pause<span className="unseen"> {url}</span>
    </ActButton>
  ) : (
    <ActButton className="quiet" act={() => resumeWebhook(id)} done="It is told again.">
      Resume<span className="unseen"> {url}</span>
    </ActButton>
  );
