import { parentPort, workerData } from 'node:worker_threads';
import type { Allowance } from '../../http/outgoing/pinnedAgent.ts';
import { systemClock } from '../../lib/clock.ts';
import { repeat } from '../../lib/repeat.ts';
import { connect } from '../../store/store.ts';
import { sendDue } from './sending.ts';
import { tellOfStories } from './telling.ts';

export type WebhookSettings = {
  /** The site's public address, in every message. */
  baseUrl: string;
  /** Loopback, in tests alone. */
  allowance?: Allowance;
};

/** Whoever listens hears of a story within seconds. */
const ROUND_EVERY = 1_000;

const { address, baseUrl, allowance = {} } = workerData as WebhookSettings & { address: string };
const tell = (error: unknown) =>
  parentPort?.postMessage({ error: error instanceof Error ? error.stack : String(error) });

const store = connect(address);
const sending = { store, clock: systemClock, agent: `Broadsheet/0.1 (+${baseUrl})`, allowance };
const rounds = repeat(
  ROUND_EVERY,
  async () => {
    await tellOfStories(store, systemClock, baseUrl);
    await sendDue(sending);
  },
  tell,
);

parentPort?.on('message', async () => {
  await rounds.stop();
  await store.close();
  parentPort?.close();
});
