// @ts-check
// Signing in with a passkey, and adding one. Without this script, password and code do.

/** @param {string} path @param {object} body */
async function post(path, body) {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.refused);
  return answer;
}

/** @param {Element} form @param {unknown} error */
function refuse(form, error) {
  const line = /** @type {HTMLElement | null} */ (form.querySelector('[data-passkey-refused]'));
  // Somebody who closes the browser's dialog needs no word about it.
  const dismissed = error instanceof DOMException && error.name === 'NotAllowedError';
  if (!line || dismissed || !(error instanceof Error) || error.name === 'AbortError') return;
  line.textContent = error.message;
  line.hidden = false;
}

let waiting = new AbortController();

/** @param {HTMLFormElement} form @param {CredentialMediationRequirement} mediation */
async function signIn(form, mediation) {
  waiting.abort();
  waiting = new AbortController();
  try {
    const options = await post('/desk/sign-in/passkey/options', {});
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const { signal } = waiting;
    const credential = await navigator.credentials.get({ publicKey, mediation, signal });
    const to = new FormData(form).get('to');
    const answer = await post('/desk/sign-in/passkey', { response: credential, to });
    location.assign(answer.to);
  } catch (error) {
    refuse(form, error);
  }
}

/** @param {HTMLFormElement} form */
async function add(form) {
  try {
    const options = await post('/desk/account/passkeys/options', {});
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const credential = await navigator.credentials.create({ publicKey });
    const name = new FormData(form).get('name');
    const answer = await post('/desk/account/passkeys', { response: credential, name });
    location.assign(answer.to);
  } catch (error) {
    refuse(form, error);
  }
}

const able =
  'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

const entry = /** @type {HTMLFormElement | null} */ (
  document.querySelector('[data-passkey-sign-in]')
);
const button = /** @type {HTMLElement | null} */ (entry?.querySelector('[data-passkey-button]'));
if (able && entry && button) {
  button.hidden = false;
  button.addEventListener('click', () => signIn(entry, 'optional'));
  // The browser offers passkeys in the field for the e-mail address, where it can.
  if (await PublicKeyCredential.isConditionalMediationAvailable?.()) signIn(entry, 'conditional');
}

const adding = /** @type {HTMLFormElement | null} */ (
  document.querySelector('[data-passkey-adding]')
);
if (able && adding) {
  adding.hidden = false;
  adding.addEventListener('submit', (event) => {
    event.preventDefault();
    add(adding);
  });
}
