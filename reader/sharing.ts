import { post } from './post.ts';
import { wordsOf } from './words.ts';

const SAID_FOR = 2_000;

/**
 * Adds what only a script can do: copying the address, and the device's own share sheet. That a story
 * was passed on is counted, and where to; by whom and to whom is not known here.
 */
export function enhanceSharing(story: string): void {
  const tell = (place: string) => void post('/signals/share', { story, place });
  for (const list of document.querySelectorAll<HTMLElement>('[data-share]')) {
    const url = list.dataset['share'] ?? location.href;
    const words = wordsOf(list);
    const title = list.dataset['title'] ?? document.title;
    for (const link of list.querySelectorAll<HTMLAnchorElement>('a[data-place]')) {
      link.addEventListener('click', () => tell(link.dataset['place'] ?? ''));
    }
    if (navigator.clipboard) {
      add(list, words('copy'), (button) =>
        copy(url, button, words('copied')).then(() => tell('copy')),
      );
    }
    if (navigator.share) {
      add(list, words('more'), () => navigator.share({ url, title }).then(() => tell('device')));
    }
  }
}

function add(list: HTMLElement, text: string, act: (button: HTMLButtonElement) => Promise<void>) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  // A reader who closes the share sheet has not made a mistake.
  button.addEventListener('click', () => void act(button).catch(() => {}));
  const entry = document.createElement('li');
  entry.append(button);
  list.append(entry);
}

async function copy(url: string, button: HTMLButtonElement, copied: string) {
  const text = button.textContent;
  await navigator.clipboard.writeText(url);
  button.textContent = copied;
  button.setAttribute('aria-live', 'polite');
  setTimeout(() => {
    button.textContent = text;
  }, SAID_FOR);
}
