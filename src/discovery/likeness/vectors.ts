/**
 * Dense places of stories, whatever they come from: the subjects that their words tell of, or the
 * latent space learned from the paper's own archive.
 */
export type Vectors = {
  /**
   * How close any other document is to this one, from 0 to 1; 0 where either has no place. What is
   * given back holds until the next call.
   */
  closenessTo(document: number): (other: number) => number;
};
