import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { placeOf } from '../views.ts';

/**
 * Follows the links of the page's header without loading the page anew, where they lead here, and
 * marks the place where one is.
 */
export function useHeaderLinks() {
  const [path, navigate] = useLocation();
  useEffect(() => {
    const place = placeOf(path);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.places a')) {
      if (link.pathname === place) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }, [path]);
  useEffect(() => {
    const header = document.querySelector('.top');
    const follow = (event: Event) => {
      if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.button !== 0 || !placeOf(link.pathname)) return;
      event.preventDefault();
      navigate(link.pathname + link.search);
    };
    header?.addEventListener('click', follow);
    return () => header?.removeEventListener('click', follow);
  }, [navigate]);
}
