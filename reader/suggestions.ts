type Suggestion = { kind: string; name: string; path: string; label: string };

/** Typing goes on: asked is what stands still for so long. */
const PAUSE = 150;
const SHORTEST = 2;

/**
 * While one types into a search field, what of the paper begins so, after the pattern of an editable
 * combobox (WAI-ARIA APG): arrows choose, Enter goes there, Escape closes, and what is typed stays;
 * the arrow down opens it again.
 */
export function suggestWhileTyping(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type=search][name=q]')) {
    enhance(field);
  }
}

function enhance(field: HTMLInputElement) {
  const list = listBeside(field);
  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const choose = (number: number) => {
    const { length } = list.children;
    chosen = number < -1 ? length - 1 : number >= length ? -1 : number;
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === chosen));
    }
    const option = list.children[chosen];
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const show = (suggestions: Suggestion[]) => {
    list.replaceChildren(...suggestions.map((one, at) => optionOf(one, `${list.id}-${at}`)));
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    choose(-1);
  };
  const close = () => {
    clearTimeout(timer);
    show([]);
  };

  const ask = (pause: number) => {
    clearTimeout(timer);
    const typed = field.value.trim();
    if (typed.length < SHORTEST) return close();
    timer = setTimeout(async () => {
      const suggestions = await asked(typed);
      if (field.value.trim() === typed && document.activeElement === field) show(suggestions);
    }, pause);
  };

  field.addEventListener('input', () => ask(PAUSE));
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (list.hidden) {
      if (event.key === 'ArrowDown') ask(0);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = list.children[chosen];
    if (step) choose(chosen + step);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && option) option.querySelector('a')?.click();
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', close);
  field.form?.addEventListener('submit', close);
}

/** The list under a field, and what says so to whoever listens. */
function listBeside(field: HTMLInputElement): HTMLElement {
  const list = document.createElement('ul');
  list.id = `${field.id}-suggestions`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.hidden = true;
  list.setAttribute('aria-label', field.labels?.[0]?.textContent ?? '');
  // A press would take the focus away, and with it the list, before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  field.after(list);
  field.role = 'combobox';
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  return list;
}

function optionOf({ path, label }: Suggestion, id: string): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.role = 'option';
  const link = document.createElement('a');
  link.href = path;
  link.tabIndex = -1;
  link.textContent = label;
  link.dir = 'auto';
  option.append(link);
  return option;
}

/** Suggestions are a help: where they cannot be had, there are none. */
async function asked(typed: string): Promise<Suggestion[]> {
  try {
    const response = await fetch(`/search/suggestions?${new URLSearchParams({ q: typed })}`);
    return ((await response.json()) as { suggestions: Suggestion[] }).suggestions;
  } catch {
    return [];
  }
}
