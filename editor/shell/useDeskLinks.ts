import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { placeOf } from '../views.ts';

/**
 * Follows links without loading the page anew where they lead to a view of this application, and
 * marks the place of the header where one is.
 */
export function useDeskLinks() {
  const [path, navigate] = useLocation();
  useEffect(() => {
    const place = placeOf(path);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.places a')) {
      if (link.pathname === place) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }, [path]);
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || !isPlainClick(event) || !leadsHere(link)) return;
      event.preventDefault();
      navigate(link.pathname + link.search);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
}

/** Nobody else has followed it, and no other window is asked for. */
const isPlainClick = (event: MouseEvent): boolean =>
  !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) &&
  event.button === 0;

/** A link in a text that is being written is words like others. */
const leadsHere = (link: HTMLAnchorElement): boolean =>
  link.origin === window.location.origin &&
  placeOf(link.pathname) !== null &&
  `${link.hash}${link.target}${link.download}` === '' &&
  !link.isContentEditable;
