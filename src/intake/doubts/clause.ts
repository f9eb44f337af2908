/** The part of a sentence in which a place stands: between commas. */
export function clauseAround(sentence: string, at: number): string {
  const end = sentence.indexOf(',', at);
  return clauseBefore(sentence, at) + sentence.slice(at, end === -1 ? undefined : end);
}

/** What stands before a place in its part of the sentence. */
export const clauseBefore = (sentence: string, at: number): string =>
  sentence.slice(sentence.lastIndexOf(',', at) + 1, at);
