type Suggestion = { kind: string; name: string; path: string; label: string };

/** Typing goes on: asked is what stands still for so long. */
const PAUSE = 150;
const SHORTEST = 2;

/** While one types into a search field, what of the paper begins so; a choice leads there at once. */
export function suggestWhileTyping(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type=search][name=q]')) {
    enhance(field);
  }
}

function enhance(field: HTMLInputElement) {
  const list = document.createElement('datalist');
  list.id = `${field.id}-suggestions`;
  field.after(list);
  field.setAttribute('list', list.id);
  const paths = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  field.addEventListener('input', () => {
    clearTimeout(timer);
    const path = paths.get(field.value);
    if (path) return location.assign(path);
    timer = setTimeout(() => void fill(field, list, paths), PAUSE);
  });
}

async function fill(field: HTMLInputElement, list: HTMLElement, paths: Map<string, string>) {
  const typed = field.value.trim();
  if (typed.length < SHORTEST) return list.replaceChildren();
  const suggestions = await asked(typed);
  if (field.value.trim() !== typed) return;
  paths.clear();
  list.replaceChildren(
    ...suggestions.map(({ name, kind, path, label }) => {
      paths.set(name, path);
      const option = document.createElement('option');
      option.value = name;
      if (kind !== 'story') option.label = label;
      return option;
    }),
  );
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
