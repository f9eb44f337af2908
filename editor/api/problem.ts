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
    const field = textOf(known, 'field');
    super(inWords(textOf(known, 'title') ?? `The desk answered ${status}.`, field));
    this.status = status;
    this.field = field;
    this.details = known;
  }
}

/** Without the name of the field, where it begins with that: the page marks the field. */
const inWords = (title: string, field: string | null) =>
  field !== null && title.startsWith(`${field}: `) ? title.slice(field.length + 2) : title;

/** Why something was not done, in the words of the error. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'It was not done.';

function textOf(details: object, name: string): string | null {
  const value: unknown = Reflect.get(details, name);
  return typeof value === 'string' ? value : null;
}
