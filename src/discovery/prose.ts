/** Fewer words in a line are a headline, a caption or a label rather than a sentence. */
const FEWEST = 6;

/** A line of more words is a paragraph, even when it was cut before its full stop. */
const SURELY_PROSE = 40;

/** A "sentence" of more words without an end is a list that lost its lines. */
const ENDLESS = 70;

const BOUNDARY =
  /(?<=[\p{Ll}\p{N})\]"”’»%][.!?…]["”’»)\]]*)\s+(?=["“‘«([]?[\p{Lu}\p{N}])|(?<=[。！？])/u;

/** An end of a sentence, after which at most three words follow that were slipped in. */
const ENDS = /[\p{L}\p{N})\]"”’»%][.!?…。！？]["”’»)\]]*(?:\s+\S+){0,3}\s*$/u;

/** The sentences of a text, and lines that are none (headlines, lists). */
export const sentencesOf = (text: string): string[] =>
  text.split(/\n+/).flatMap((line) => line.split(BOUNDARY));

/** Whether a piece of a text, of so many words, tells something, or is furniture around it. */
export const isProse = (piece: string, words: number): boolean =>
  words >= FEWEST && words <= ENDLESS && (words > SURELY_PROSE || ENDS.test(piece));
