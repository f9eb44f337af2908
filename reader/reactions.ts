import { type Answer, post } from './post.ts';
import { inDigits } from './words.ts';

/** A reaction is given, changed or taken back without a reload. */
export function enhanceReactions(story: string): void {
  const form = document.querySelector<HTMLFormElement>('.reactions form');
  let plainly = false;
  form?.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (plainly || !(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const takenBack = button.getAttribute('aria-pressed') === 'true';
    const kind = takenBack ? null : button.value;
    void post('/signals/reaction', { story, kind }).then((answer) => {
      if (answer) showReactions(answer);
      else {
        plainly = true;
        form.requestSubmit(button);
      }
    });
  });
}

/** Shows the counts as they are now, and which one is this reader's. */
export function showReactions({ reactions, mine }: Answer): void {
  if (!reactions) return;
  for (const count of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const kind = count.dataset['count'] ?? '';
    const given = reactions[kind] ?? 0;
    count.textContent = given > 0 ? inDigits(given) : '';
    count.closest('button')?.setAttribute('aria-pressed', String(kind === mine));
  }
}
