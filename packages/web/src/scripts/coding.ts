// The keyboard of the reading rooms, and words selected in the archived page. The page does all of it without: slower.

const desk = document.querySelector<HTMLElement>('[data-coding]');
const form = desk?.querySelector<HTMLFormElement>('[data-answer]') ?? null;
const frame = desk?.querySelector<HTMLIFrameElement>('iframe') ?? null;
const links = [...(desk?.querySelectorAll<HTMLAnchorElement>('[data-page]') ?? [])];

/** Keys of one letter can be turned off: who speaks to a computer, or types with a trembling hand, sets them off unawares. */
const keys = desk?.querySelector<HTMLInputElement>('[data-keys]') ?? null;
const REMEMBERED = 'beffroi.keys';

if (desk !== null && form !== null) {
  if (keys !== null) {
    keys.checked = localStorage.getItem(REMEMBERED) !== 'off';
    keys.addEventListener('change', () => localStorage.setItem(REMEMBERED, keys.checked ? 'on' : 'off'));
  }
  for (const hint of desk.querySelectorAll<HTMLElement>('[data-with-script]')) hint.hidden = false;
  document.addEventListener('keydown', onKey);
  frame?.addEventListener('load', watchFrame);
  watchFrame();
  for (const link of links) link.addEventListener('click', () => choose(link));
  form.addEventListener('change', (event) => follow(event.target as HTMLInputElement));
}

/** What only makes sense with another answer gives that answer too; an answer that leaves no more to say takes the rest away. */
function follow(input: HTMLInputElement): void {
  const implied = input.checked ? document.getElementById(input.dataset['implies'] ?? '') : null;
  if (implied instanceof HTMLInputElement) implied.checked = true;
  if (input.dataset['clears'] === undefined) return;
  for (const other of form?.querySelectorAll<HTMLInputElement>('[data-implies]') ?? []) other.checked = false;
}

/** Nothing runs inside of the frame; this page listens from outside. */
function watchFrame(): void {
  const inside = frame?.contentDocument ?? null;
  inside?.addEventListener('keydown', onKey);
  inside?.addEventListener('mouseup', takeSelection);
  inside?.addEventListener('keyup', (event) => {
    if (event.shiftKey || event.key === 'Shift') takeSelection();
  });
}

function takeSelection(): void {
  const words = frame?.contentDocument?.getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '';
  if (words === '' || form === null) return;
  const quote = form.querySelector<HTMLTextAreaElement>('[name=quote]');
  const page = form.querySelector<HTMLSelectElement>('[name=page]');
  const current = links.find((link) => link.getAttribute('aria-current') !== null);
  if (quote !== null) quote.value = words.slice(0, 500);
  if (page !== null && current !== undefined) page.value = current.dataset['page'] ?? '';
}

function choose(link: HTMLAnchorElement): void {
  for (const other of links) other.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
  const alone = desk?.querySelector<HTMLAnchorElement>('[data-alone]');
  if (alone) alone.href = link.href;
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || form === null || keys?.checked === false) return;
  const at = event.target as Element | null;
  if (at?.closest('textarea, select, input:not([type=radio], [type=checkbox])')) return;
  const keyed = /^[0-9a-z]$/.test(event.key) ? form.querySelector<HTMLInputElement>(`[data-key="${event.key}"]`) : null;
  const radio = /^[0-5na]$/.test(event.key) ? form.querySelector<HTMLInputElement>(`[name=answer][value="${event.key}"]`) : null;
  if (keyed !== null) {
    keyed.checked = keyed.type === 'radio' || !keyed.checked;
    follow(keyed);
  } else if (radio !== null) radio.checked = true;
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    // Inside of the page, arrows scroll it; among the answers, they choose.
    if (at?.ownerDocument !== document || at.closest('input') !== null || links.length === 0) return;
    const now = links.findIndex((link) => link.getAttribute('aria-current') !== null);
    const next = links[Math.min(links.length - 1, Math.max(0, now + (event.key === 'ArrowDown' ? 1 : -1)))];
    if (next === undefined) return;
    choose(next);
    next.scrollIntoView({ block: 'nearest' });
    if (frame !== null) frame.src = next.href;
  } else if (event.key === 'Enter') {
    // A link or a button does what it says.
    if (at?.closest('a, button, summary') != null || form.querySelector('[name=answer]:checked') === null) return;
    form.requestSubmit();
  } else if (event.key === 'p') desk?.querySelector<HTMLFormElement>('[data-skip]')?.requestSubmit();
  else return;
  event.preventDefault();
}
