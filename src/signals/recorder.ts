import { Worker } from 'node:worker_threads';
import { Failure } from '../lib/failure.ts';
import type { StoreAddress } from '../store/store.ts';
import type { Outcome, SignalEvent } from './events.ts';

/** Events are gathered this long, so that one write to disk (2 to 10 ms) carries many. */
const GATHER = 3;

/** More than the server can have in hand at once; the rest goes with the next batch. */
const LARGEST_BATCH = 500;

/** Beyond this the disk has stopped keeping up: a reader is told so at once, not after a minute. */
const LONGEST_QUEUE = 20_000;

export type Recorder = {
  /** Records an event. When this answers, it is on disk; it throws when it could not be written. */
  record(event: SignalEvent): Promise<Outcome>;
  /** Records what is still waiting, then ends. */
  stop(): Promise<void>;
};

export type Answer = { outcomes: Outcome[] } | { failure: string };

type Waiting = PromiseWithResolvers<Outcome> & { event: SignalEvent };

/**
 * Starts the one writer of readers' events: a thread with a connection of its own, so that no write
 * ever holds up the loop that serves pages. Should the thread die, what it had in hand is answered
 * with an error and the next event starts it anew. Throws a `Failure` for a store in memory.
 */
export async function startRecorder({
  address,
  largestBatch = LARGEST_BATCH,
}: {
  address: StoreAddress;
  largestBatch?: number;
}): Promise<Recorder> {
  if (address === ':memory:') throw new Failure('Readers are recorded in a file, not in memory.');
  const queue: Waiting[] = [];
  let inHand: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let whenIdle = () => {};

  const settle = (answer: Answer) => {
    const answered = inHand;
    inHand = [];
    answered.forEach((waiting, position) => {
      const outcome = 'outcomes' in answer ? answer.outcomes[position] : undefined;
      if (outcome) waiting.resolve(outcome);
      else waiting.reject(new Error('failure' in answer ? answer.failure : 'no outcome'));
    });
    send();
  };
  const died = (reason: Error) => {
    thread = undefined;
    settle({ failure: reason.message });
  };
  let thread: Worker | undefined = startThread(address, settle, died);

  function send() {
    timer = undefined;
    if (inHand.length > 0) return;
    inHand = queue.splice(0, largestBatch);
    if (inHand.length === 0) return whenIdle();
    thread ??= startThread(address, settle, died);
    thread.postMessage(inHand.map((waiting) => waiting.event));
  }

  return {
    record(event) {
      if (closed || queue.length >= LONGEST_QUEUE) {
        return Promise.reject(new Error('readers’ events cannot be recorded just now'));
      }
      const waiting = { ...Promise.withResolvers<Outcome>(), event };
      queue.push(waiting);
      timer ??= setTimeout(send, GATHER);
      return waiting.promise;
    },
    async stop() {
      closed = true;
      clearTimeout(timer);
      await new Promise<void>((resolve) => {
        whenIdle = resolve;
        send();
      });
      await endThread(thread);
    },
  };
}

function startThread(
  address: StoreAddress,
  settle: (answer: Answer) => void,
  died: (reason: Error) => void,
): Worker {
  const file = import.meta.url.endsWith('.ts') ? './recorderThread.ts' : './recorderThread.js';
  const thread = new Worker(new URL(file, import.meta.url), { workerData: address });
  let reason = new Error('the recorder ended');
  thread.on('message', (message: Answer | object) => {
    // Under `node --watch`, Node itself sends messages from threads.
    if ('outcomes' in message || 'failure' in message) settle(message);
  });
  thread.on('error', (error) => {
    reason = error instanceof Error ? error : new Error(String(error));
  });
  thread.on('exit', () => died(reason));
  return thread;
}

/** Asks the thread to close its connection and end. */
async function endThread(thread: Worker | undefined) {
  if (!thread) return;
  const ended = new Promise((resolve) => thread.once('exit', resolve));
  thread.postMessage('end');
  await ended;
}
