import { type Followed, followed, unfollow, unfollowAll } from './follows.ts';
import { forgetReads, isRemembering, recentReads, setRemembering } from './recent.ts';
import { wordsOf } from './words.ts';

type Words = ReturnType<typeof wordsOf>;

/**
 * Puts this reader's own choice in the place of everybody's, and says what it rests on. `story` is the
 * one that is open, where one is.
 */
export async function fillForYou(story?: string): Promise<void> {
  const list = document.querySelector<HTMLElement>('[data-for-you]');
  const note = document.querySelector<HTMLElement>('[data-for-you-note]');
  if (!list || !note) return;
  const words = wordsOf(note);
  const everybodys = { list: list.innerHTML, note: note.textContent };
  const back = () => {
    list.innerHTML = everybodys.list;
    note.textContent = everybodys.note;
    if (!isRemembering()) offerToRemember(note, words);
  };
  if (!isRemembering()) return back();
  const reads = recentReads().filter((id) => id !== story);
  const storylines = followed();
  if (reads.length === 0 && storylines.length === 0) return;
  const entries = await ownEntries(story ? [story, ...reads] : reads, list.dataset, storylines);
  if (entries === null) return;
  if (entries) list.innerHTML = entries;
  note.textContent = words(entries ? restsOn(reads, storylines) : 'allRead');
  note.append(
    ' ',
    button(words('clear'), () => {
      forgetReads();
      unfollowAll();
      back();
    }),
    ' ',
    button(words('switchOff'), () => {
      setRemembering(false);
      back();
    }),
  );
  listFollowed(note, storylines, words);
}

/** The name of the words that say what the list rests on. */
function restsOn(reads: readonly string[], storylines: readonly Followed[]): string {
  if (storylines.length === 0) return 'fromReads';
  return reads.length === 0 ? 'fromFollows' : 'fromBoth';
}

/** The storylines that are followed, each with a way to leave it. */
function listFollowed(note: HTMLElement, storylines: readonly Followed[], words: Words) {
  if (storylines.length === 0) return;
  const list = document.createElement('span');
  list.className = 'followed';
  list.append(` ${words('youFollow')} `);
  for (const { id, name, path } of storylines) {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = name;
    const leave = button(words('unfollow'), () => {
      unfollow(id);
      entry.remove();
    });
    leave.setAttribute(
      'aria-label',
      words('unfollowNamed').replace('#', () => name),
    );
    const entry = document.createElement('span');
    entry.append(link, ' ', leave, ' ');
    list.append(entry);
  }
  note.append(list);
}

/** The entries for this reader; '' when everything has been read, null when they cannot be had. */
async function ownEntries(
  recent: string[],
  { except = '', limit = '' }: DOMStringMap,
  storylines: readonly Followed[],
): Promise<string | null> {
  const follows = storylines.map(({ id }) => id).join(',');
  const asked = new URLSearchParams({ recent: recent.join(','), except, follows, limit });
  try {
    const answer = await fetch(`/for-you?${asked}`);
    return answer.ok ? (await answer.text()).trim() : null;
  } catch {
    return null;
  }
}

function offerToRemember(note: HTMLElement, words: Words) {
  note.append(
    '. ',
    button(words('switchOn'), () => {
      setRemembering(true);
      note.textContent = words('fromNext');
    }),
  );
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
