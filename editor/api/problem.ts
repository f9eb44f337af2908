/** What the API answers when it does not do as it was asked (RFC 9457). */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  /** Which field is wrong, where one is. */
  readonly field: string | null;
  /** The whole document, for what a status carries besides: `current`, `holder`. */
  readonly details: object;

  constructor(status: number, details: unknown) {
    const known = typeof details === 'object' && details !== null ? details : {};
    super(textOf(known, 'title') ?? `The desk answered ${status}.`);
    this.status = status;
    this.field = textOf(known, 'field');
    this.details = known;
  }
}

function textOf(details: object, name: string): string | null {
  const value: unknown = Reflect.get(details, name);
  return typeof value === 'string' ? value : null;
}
