/** The address where it is one of the web, else null. */
export function webAddress(address: string | null): URL | null {
  if (!address || !/^https?:\/\//i.test(address)) return null;
  return URL.canParse(address) ? new URL(address) : null;
}

/** A link of a text may lead to the web, to a mailbox, to a place in the paper; nowhere else. */
export const isSafeLink = (href: string): boolean =>
  /^(https?:\/\/|mailto:|tel:)/i.test(href) || /^(\/(?!\/)|#)/.test(href);
