import { useEffect } from 'react';

/** Names the view in the window's title, before the paper's name. */
export function useTitle(title: string) {
  useEffect(() => {
    const paper = document.title.split(' – ').at(-1);
    document.title = `${title} – ${paper}`;
  }, [title]);
}
