/** What a connection that failed means, in words. */
const REASONS: Record<string, string> = {
  ENOTFOUND: 'names a host that does not exist',
  EAI_AGAIN: 'names a host that could not be looked up just now',
  ECONNREFUSED: 'names a host that takes no connections there',
  ECONNRESET: 'broke off the connection',
  ETIMEDOUT: 'gave no answer',
  UND_ERR_SOCKET: 'broke off the connection',
  UND_ERR_CONNECT_TIMEOUT: 'gave no answer',
  ERR_BUFFER_TOO_LARGE: 'unpacks to more than may be taken',
};

/** Why a request came to nothing, for whoever looks after the source. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const words = REASONS[String((error as NodeJS.ErrnoException).code)];
  if (words) return words;
  if (error.message === '' && error.cause) return reasonOf(error.cause);
  return error instanceof AggregateError ? reasonOf(error.errors[0]) : error.message;
}
