// Suggestions while one types in a search for a town: the combobox with a list of the ARIA Authoring Practices. Without it the form is sent as any form.

/** What is suggested. */
interface Suggestion {
  readonly label: string;
  readonly detail: string;
  readonly href: string;
}

/** A published town: code, name, department, mean level. */
type IndexRow = readonly [code: string, name: string, department: string, mean: number | null];

const MOST = 8;
const PAUSE_MS = 120;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-town-search]')) enliven(form);

function enliven(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]')!;
  const status = form.querySelector<HTMLElement>('[role="status"]')!;
  const list = document.createElement('ul');
  list.id = `${input.id}-list`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.dataset['label'] ?? '');
  input.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  })) {
    input.setAttribute(name, value);
  }

  let shown: readonly Suggestion[] = [];
  let chosen = -1;
  let asked = 0;
  let timer = 0;

  const close = (): void => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (place: number): void => {
    chosen = place;
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === place));
    const option = list.children[place];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };
  const open = (place: number): void => {
    const suggestion = shown[place];
    if (suggestion !== undefined) location.assign(suggestion.href);
  };
  const show = (suggestions: readonly Suggestion[]): void => {
    shown = suggestions;
    list.replaceChildren(
      ...suggestions.map(({ label, detail }, at) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${at}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        const more = document.createElement('small');
        more.textContent = detail;
        option.append(label, ' ', more);
        option.addEventListener('click', () => open(at));
        return option;
      }),
    );
    status.textContent =
      suggestions.length === 0 ? (form.dataset['none'] ?? '') : (form.dataset['some'] ?? '').replace('{n}', String(suggestions.length));
    close();
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(suggestions.length > 0));
  };
  const ask = async (): Promise<void> => {
    const text = input.value.trim();
    const turn = ++asked;
    if (text.length < 2) {
      shown = [];
      status.textContent = '';
      close();
      return;
    }
    const suggestions = await suggestionsFor(form, text);
    // Who typed on has asked again.
    if (turn === asked && document.activeElement === input) show(suggestions);
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (shown.length === 0) return;
      event.preventDefault();
      list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose(chosen === -1 && step === -1 ? shown.length - 1 : (chosen + step + shown.length) % shown.length);
    } else if (event.key === 'Enter' && chosen !== -1 && !list.hidden) {
      event.preventDefault();
      open(chosen);
    }
  });
  input.addEventListener('blur', () => close());
  // A click on the list must not take the focus from the field first.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  form.addEventListener('submit', (event) => {
    // Where there are only files nobody answers the form.
    if (form.dataset['source'] === undefined && shown.length > 0) {
      event.preventDefault();
      open(0);
    }
  });
}

async function suggestionsFor(form: HTMLFormElement, text: string): Promise<readonly Suggestion[]> {
  const { source, index, to } = form.dataset;
  if (source !== undefined) {
    try {
      const address = new URL(source, location.href);
      address.searchParams.set('q', text);
      const service = form.querySelector<HTMLInputElement>('input[name="service"]')?.value;
      if (service) address.searchParams.set('service', service);
      const response = await fetch(address, { headers: { accept: 'application/json' } });
      if (response.ok) return ((await response.json()) as { readonly suggestions: readonly Suggestion[] }).suggestions;
    } catch {
      // No server answers here: the list of towns does.
    }
    delete form.dataset['source'];
  }
  return index === undefined || to === undefined ? [] : among(await rowsOf(index), text, to);
}

let rows: Promise<readonly IndexRow[]> | null = null;

function rowsOf(index: string): Promise<readonly IndexRow[]> {
  const address = new URL(index, location.href);
  rows ??= index.endsWith('.js')
    ? rowsOfScript(address)
    : fetch(address)
        .then(async (response) => (response.ok ? ((await response.json()) as { readonly towns: readonly IndexRow[] }).towns : []))
        .catch(() => []);
  return rows;
}

/** The same list in a site of files: a page that was opened from a folder may load a script, and may fetch nothing. */
function rowsOfScript(address: URL): Promise<readonly IndexRow[]> {
  const { promise, resolve } = Promise.withResolvers<readonly IndexRow[]>();
  const script = document.createElement('script');
  script.src = address.href;
  script.addEventListener('load', () => {
    const { beffroiTowns } = globalThis as { readonly beffroiTowns?: { readonly towns: readonly IndexRow[] } };
    resolve(beffroiTowns?.towns ?? []);
  });
  script.addEventListener('error', () => resolve([]));
  document.head.append(script);
  return promise;
}

function among(towns: readonly IndexRow[], text: string, to: string): Suggestion[] {
  const wanted = folded(text).split(' ');
  const found = towns.filter(([code, name]) => {
    const words = folded(name).split(' ');
    return code.toLowerCase().startsWith(wanted[0]!) || wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
  return found.slice(0, MOST).map(([code, name, department]) => ({ label: name, detail: department, href: to.replace('{code}', code) }));
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word))
    .join(' ');
}
