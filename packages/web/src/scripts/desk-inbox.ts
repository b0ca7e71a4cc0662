// The inbox of the desk by keyboard, and how many questions have come since the page was drawn. Without it one uses links, and reloads.
import { onKeys } from './shared/keys.ts';

const inbox = document.querySelector<HTMLElement>('[data-desk-inbox]');
const rows = [...(inbox?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
/** Milliseconds between two questions to the server. */
const LOOK = 20_000;

if (inbox !== null) {
  onKeys(act);
  const from = inbox.dataset['heardFrom'];
  if (from !== undefined) watch(from);
}

function linkOf(row: HTMLElement | undefined): HTMLAnchorElement | null {
  return row?.querySelector('a') ?? null;
}

function act(key: string): boolean {
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  if (key === 'j' || key === 'k') {
    const next = now < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, now + (key === 'j' ? 1 : -1)));
    const link = linkOf(rows[next]);
    link?.focus();
    return link !== null;
  }
  const link = linkOf(rows[now]);
  if (link === null) return false;
  if (key === 'Enter') location.assign(link.href);
  else if (key === 'r') location.assign(`${link.href}#repondre`);
  else if (key === 'e') close(link.href);
  else return false;
  return true;
}

/** Closes a question as the button on its page does. */
function close(address: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = `${address}?/clore`;
  document.body.append(form);
  form.submit();
}

function watch(from: string): void {
  const said = inbox?.querySelector<HTMLElement>('[data-heard]');
  const link = inbox?.querySelector<HTMLElement>('[data-heard-link]');
  if (!said || !link) return;
  const look = async (): Promise<void> => {
    // Nobody looks at a page in the background.
    if (document.visibilityState === 'hidden') return;
    try {
      const response = await fetch(from, { headers: { accept: 'application/json' } });
      if (!response.ok) return;
      const { text } = (await response.json()) as { readonly text: string };
      if (said.textContent !== text) said.textContent = text;
      link.hidden = text === '';
    } catch {
      // The line is down: the page says how old it is.
    }
  };
  setInterval(() => void look(), LOOK);
  document.addEventListener('visibilitychange', () => void look());
}
