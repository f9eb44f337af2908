import { SIGNATURE_LABEL, SIGNATURE_PREFIX } from '../../labels.ts';

/** A date and a place may stand before the signature. */
const SIGNED_INSIDE =
  /[\s,|·•](?:by|von|par|por|door|av|af|di|(?:autor(?:in)?|author|auteur|text|tekst|testo):)\s+(\p{Lu}[^|\d]{3,80}?)(?=\s*(?:$|[|•·–(]|\d))/iu;
const SURE_PREFIX =
  /written|posted|geschrieben|verfasst|écrit|escrito|scritto|geschreven|skrevet|aut(?:h|o|e)/i;

/** A signature of four authors with what each of them does. */
const LONGEST_SIGNATURE = 160;

/** Reads lines one after another for who signed: a label may stand on the line before the names. */
export class SignatureReader {
  #label = '';

  /** The names that a line signs with, by itself or by the label before it; null where it does not. */
  read(line: string): { names: string; sure: boolean } | null {
    const label = this.#label;
    this.#label = SIGNATURE_LABEL.test(line) ? line : '';
    if (this.#label !== '' || line.length > LONGEST_SIGNATURE) return null;
    const signed = signatureOn(line);
    return signed ?? (label === '' ? null : { names: line, sure: SURE_PREFIX.test(label) });
  }
}

function signatureOn(line: string): { names: string; sure: boolean } | null {
  const prefix = SIGNATURE_PREFIX.exec(line)?.[0];
  if (prefix) return { names: line.slice(prefix.length).trim(), sure: SURE_PREFIX.test(prefix) };
  const inside = SIGNED_INSIDE.exec(line)?.[1];
  return inside ? { names: inside, sure: false } : null;
}
