import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import { safePicture } from '../html/safeUrl.ts';
import { childNamed, childrenNamed } from './names.ts';

/** The base of what stands in an element: its own xml:base (CDF's BASE), within the one around it. */
export const baseOf = (element: Element, around: string | undefined): string | undefined =>
  URL.parse(element.attribs['xml:base'] ?? element.attribs['base'] ?? '', around)?.href ?? around;

/** The page of an entry or feed: RSS's link, Atom's alternate link, CDF's HREF. */
export function linkOf(element: Element, base: string | undefined): string | null {
  const links = childrenNamed(element, 'link').filter(
    ({ attribs }) => (attribs['rel'] ?? 'alternate').toLowerCase() === 'alternate',
  );
  const said = links.find((link) => !link.attribs['href'] && textContent(link).trim() !== '');
  const ofPage = links.find(
    ({ attribs }) => attribs['href'] && /^$|html/.test(attribs['type'] ?? ''),
  );
  const address =
    (said && textContent(said).trim()) ??
    (ofPage ?? links.find(({ attribs }) => attribs['href']))?.attribs['href'] ??
    element.attribs['href'];
  return address ? safePicture(address, base) : null;
}

/** A guid that is the address of its entry, as it is unless it says otherwise. */
export function permalink(item: Element, guid: string | null): string | null {
  const declared = childNamed(item, 'guid')?.attribs['ispermalink']?.trim().toLowerCase();
  return guid && declared !== 'false' ? safePicture(guid) : null;
}
