import { type Followed, followed, unfollowAll } from './follows.ts';
import {
  asksNotToBeFollowed,
  forgetReads,
  isRemembering,
  isSwitchedOff,
  type Read,
  recentReads,
  setRemembering,
} from './recent.ts';
import { button, restsOn } from './restsOn.ts';
import { wordsOf } from './words.ts';

/**
 * Puts this reader's own choice in the place of everybody's, and says what it rests on. `story` is the
 * one that is open, where one is.
 */
export async function fillForYou(story?: string): Promise<void> {
  const list = document.querySelector<HTMLElement>('[data-for-you]');
  const note = document.querySelector<HTMLElement>('[data-for-you-note]');
  if (!list || !note) return;
  const words = wordsOf(note);
  const everybodys = { list: list.innerHTML, note: note.textContent ?? '' };
  // A button that acts is gone afterwards: who uses the keyboard is led to what the list says now.
  note.tabIndex = -1;

  const say = (text: string, ...more: (string | Node)[]) => {
    note.parentElement?.querySelector('.rests-on')?.remove();
    note.replaceChildren(text, ...more);
  };
  const again = async () => {
    await show();
    note.focus();
  };
  const switched = (on: boolean) => () => {
    setRemembering(on);
    void again();
  };
  const off = () => button(words('switchOff'), switched(false));

  const show = async () => {
    // What a browser asks of every site is about what is read; to follow a storyline is a word of one's own.
    const storylines = isSwitchedOff() ? [] : followed();
    if (!isRemembering() && storylines.length === 0) {
      list.innerHTML = everybodys.list;
      const why = asksNotToBeFollowed() ? `. ${words('asAsked')}` : '. ';
      return say(everybodys.note + why, ' ', button(words('switchOn'), switched(true)));
    }
    const reads = isRemembering() ? recentReads().filter(({ id }) => id !== story) : [];
    if (reads.length === 0 && storylines.length === 0) {
      list.innerHTML = everybodys.list;
      return say(`${everybodys.note}. `, off());
    }
    const recent = [...(story ? [story] : []), ...reads.map(({ id }) => id)];
    const entries = await ownEntries(recent, list.dataset, storylines);
    if (entries === null) return;
    list.innerHTML = entries;
    const clear = button(words('clear'), () => {
      forgetReads();
      unfollowAll();
      void again();
    });
    say(words(entries ? reason(reads, storylines) : 'allRead'), ' ', clear, ' ', off());
    note.after(restsOn(reads, storylines, words, () => void again()));
  };
  await show();
}

/** The name of the words that say what the list rests on. */
function reason(reads: readonly Read[], storylines: readonly Followed[]): string {
  if (storylines.length === 0) return 'fromReads';
  return reads.length === 0 ? 'fromFollows' : 'fromBoth';
}

/**
 * The entries for this reader; '' when everything has been read, null when they cannot be had. Asked
 * for by POST: addresses stand in the logs of servers, and what somebody read has no business there.
 */
async function ownEntries(
  recent: string[],
  { except = '', limit = '' }: DOMStringMap,
  storylines: readonly Followed[],
): Promise<string | null> {
  const follows = storylines.map(({ id }) => id).join(',');
  const body = new URLSearchParams({ recent: recent.join(','), except, follows, limit });
  try {
    const answer = await fetch('/for-you', { method: 'POST', body });
    return answer.ok ? (await answer.text()).trim() : null;
  } catch {
    return null;
  }
}
