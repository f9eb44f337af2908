export type StoryVectorTables = { storyVectors: StoryVectorTable };

/** Of a story the vector that was made last. */
type StoryVectorTable = {
  storyId: string;
  /** The name of the model that made it. */
  model: string;
  /** Of the text that it was made from. */
  textHash: string;
  /** A byte a dimension, signed, in base64; empty where the model had nothing to say. */
  vector: string;
};
