/**
 * Milliseconds of processor time that something takes, all threads of the process together. On a
 * busy machine the clock on the wall tells nothing.
 */
export function cpuTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
