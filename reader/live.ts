import { askForBreaking } from './breaking.ts';
import { counted } from './words.ts';

type Change = { posts: { id: string; changed: number; html: string | null }[]; points: string };

/** Shows the posts of a story as they are made. Where the line is cut, the browser opens it again. */
export function followLive(): void {
  const section = document.querySelector<HTMLElement>('[data-live]');
  const list = section?.querySelector<HTMLElement>('.live-posts');
  if (!section || !list) return;
  const { live, liveAfter } = section.dataset;
  const source = new EventSource(`/live/${live}?after=${liveAfter}`);
  source.addEventListener('banner', () => void askForBreaking());
  source.addEventListener('posts', ({ data }) => {
    const change: Change = JSON.parse(data);
    const fresh = change.posts.filter((post) => show(list, post)).length;
    if (fresh === 0) return;
    replace(section.querySelector('[data-live-points]'), change.points);
    tell(section, fresh);
  });
}

/** Puts a post into its place; false where it stands there already as it is. */
function show(list: HTMLElement, { id, changed, html }: Change['posts'][number]): boolean {
  const before = document.getElementById(`post-${id}`);
  if (html === null) {
    before?.remove();
    return before !== null;
  }
  if (Number(before?.dataset['changed'] ?? 0) >= changed) return false;
  const post = elementOf(html);
  if (!post) return false;
  before?.remove();
  const next = [...list.children].find((other) => isBefore(post, other as HTMLElement));
  list.insertBefore(post, next ?? null);
  return before === null;
}

/** The pinned stand above the others, then the newest. */
function isBefore(post: HTMLElement, other: HTMLElement): boolean {
  const pinned = [post, other].map((one) => Number(one.classList.contains('live-pinned')));
  const [mine = 0, theirs = 0] = pinned;
  if (mine !== theirs) return mine > theirs;
  return Number(post.dataset['at']) >= Number(other.dataset['at']);
}

function tell(section: HTMLElement, fresh: number): void {
  const state = section.querySelector('[data-live-state]');
  if (state) state.textContent = counted(section, fresh);
}

function replace(element: Element | null, html: string): void {
  const made = elementOf(html);
  if (element && made) element.replaceWith(made);
}

/** The paper's own markup, which it sends to itself. */
function elementOf(html: string): HTMLElement | null {
  const template = document.createElement('template');
  template.innerHTML = html;
  const { firstElementChild } = template.content;
  return firstElementChild instanceof HTMLElement ? firstElementChild : null;
}
