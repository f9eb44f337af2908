import { startJobs } from '../../src/jobs/worker.ts';

/** Polling in a process of its own, of servers on this machine too: `pollingProcess.ts DATABASE`. */
const [, , address = ''] = process.argv;
const say = (details: object, message: string) => console.error(message, details);
const log = { error: say, warn: say };
const polling = {
  ...{ baseUrl: 'http://127.0.0.1:9', hostPause: 0 },
  allowance: { loopback: true },
};
await startJobs({ address, log, jobs: { polling } });
