/**
 * An error whose message is written for the person at the keyboard: one sentence that says what is
 * wrong and what to do. Commands print it and end with status 2.
 */
export class Failure extends Error {
  override name = 'Failure';
}
