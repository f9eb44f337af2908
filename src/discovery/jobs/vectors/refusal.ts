/** A source turned texts down, and not for being out of order: they may be too long for it. */
export class Refusal extends Error {
  override name = 'Refusal';
}
