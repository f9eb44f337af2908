/** What stands on a page besides its text. */
const NOT_TEXT =
  'script, style, noscript, template, iframe, form, button, input, select, nav, svg, video, audio, [hidden], [aria-hidden="true"]';

/** Words in an address that only say where the reader came from. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src)$/i;

/**
 * The text of a web page without what stands around it. Links lose what follows readers about; those
 * that run a script go. Pictures of others go too: nothing of a third party is shown unasked.
 */
export function fromWebPage(page: Document) {
  for (const element of page.querySelectorAll(NOT_TEXT)) element.remove();
  for (const picture of page.querySelectorAll('img, picture')) picture.remove();
  for (const heading of page.querySelectorAll('h1')) {
    const smaller = page.createElement('h2');
    smaller.append(...heading.childNodes);
    heading.replaceWith(smaller);
  }
  for (const link of page.querySelectorAll('a')) {
    const address = addressOf(link);
    if (address) link.setAttribute('href', address);
    else link.replaceWith(...link.childNodes);
  }
}

/** Where a link leads; null where that is no place on the web or a mailbox. */
function addressOf(link: HTMLAnchorElement): string | null {
  const written = link.getAttribute('href') ?? '';
  if (/^(mailto:|tel:)/i.test(written)) return written;
  if (!/^https?:/i.test(written) || !URL.canParse(written)) return null;
  const address = new URL(written);
  for (const name of [...address.searchParams.keys()]) {
    if (TRACKING.test(name)) address.searchParams.delete(name);
  }
  return address.href;
}
