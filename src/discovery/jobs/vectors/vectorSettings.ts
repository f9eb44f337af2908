import { resolve } from 'node:path';
import { Failure } from '../../../lib/failure.ts';

/** Where whoever runs the paper has vectors come from. */
export type VectorSettings =
  | { address: string; key: string | null; model: string | null }
  | { file: string };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * An address that makes vectors, with the key and the name of the model that the environment gives,
 * or the path of a file or folder. Throws a `Failure` where it is neither; `name` is what it was given as.
 */
export function vectorSettings(name: string, place: string, env: Environment): VectorSettings {
  if (!/^https?:/i.test(place)) return { file: resolve(place) };
  const url = URL.parse(place);
  if (!url) {
    throw new Failure(
      `${name} is not right: must be an address like http://localhost:11434/v1/embeddings, or the path of a file of vectors of words or of a static model.`,
    );
  }
  if (url.username || url.password) {
    throw new Failure(
      `${name} is not right: a password does not go into the address, but a key into BROADSHEET_VECTORS_KEY.`,
    );
  }
  const { BROADSHEET_VECTORS_KEY: key, BROADSHEET_VECTORS_MODEL: model } = env;
  return { address: url.href, key: key || null, model: model || null };
}
