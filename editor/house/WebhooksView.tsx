import { useQuery } from '@tanstack/react-query';
import { webhooks } from '../api/webhooks.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { OFTEN } from '../shell/usePages.ts';
import { useTitle } from '../shell/useTitle.ts';
import { NewWebhook } from './NewWebhook.tsx';
import { WebhookEntry } from './WebhookEntry.tsx';

/** The addresses that are told of stories, each with what was sent there last. */
export default function WebhooksView() {
  const { data: addresses = [], error } = useQuery({
    queryKey: ['webhooks'],
    queryFn: webhooks,
    refetchInterval: OFTEN,
  });
  useTitle('Webhooks');
  return (
    <>
      <h1>Webhooks</h1>
      <Outcome />
      <p className="aside">
        Other programs are told at once what readers see: each message is signed as Standard
        Webhooks has it.
      </p>
      <NewWebhook />
      {error && <p role="alert">{error.message}</p>}
      {addresses.map((webhook) => (
        <WebhookEntry key={webhook.id} webhook={webhook} />
      ))}
    </>
  );
}
