import type { Millis } from '../../lib/clock.ts';

/** What webhooks are told of a story. */
export const WEBHOOK_EVENTS = [
  'story.published',
  'story.updated',
  'story.corrected',
  'story.withdrawn',
] as const;

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

export type WebhookTables = {
  webhooks: WebhookTable;
  webhookDeliveries: WebhookDeliveryTable;
  /** What is known of a story to have been told, so that only what is new is told. */
  toldStories: { storyId: string; state: string };
};

/** An address that is told what happens to stories. */
export type WebhookTable = {
  id: string;
  url: string;
  /** `whsec_` and base64, as Standard Webhooks writes it; what messages are signed with. */
  secret: string;
  /** Names of events, parted by blanks. */
  events: string;
  createdBy: string;
  createdAt: Millis;
  /** Since when nothing is sent, and why. */
  pausedAt: Millis | null;
  pausedReason: string | null;
};

/** A message to one address: what is still to be sent, and the log of what was. */
export type WebhookDeliveryTable = {
  id: string;
  webhookId: string;
  event: WebhookEvent;
  /** The message as it is sent, each time the same. */
  body: string;
  createdAt: Millis;
  /** Tries so far. */
  tries: number;
  /** When it is tried next; null once it was taken or given up. */
  nextTryAt: Millis | null;
  takenAt: Millis | null;
  /** What came of the last try, in words. */
  outcome: string | null;
};
