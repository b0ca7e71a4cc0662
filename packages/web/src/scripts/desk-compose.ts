// A message as it will stand, while it is typed; and the keyboard of a question's page. Without it, "Relire" shows the same.
import { onKeys } from './shared/keys.ts';

/** What the server tells of a text. */
interface Told {
  readonly text: string;
  readonly count: string;
  readonly isOver: boolean;
  readonly faults: readonly string[];
  readonly notes: readonly string[];
  readonly privately: readonly string[];
  readonly hints: readonly string[];
  /** That a colleague writes too; empty where nobody does. */
  readonly busy?: string;
}

/** Milliseconds after the last key. */
const PAUSE = 250;

const form = document.querySelector<HTMLFormElement>('form[data-desk-compose]');
const page = document.querySelector<HTMLElement>('[data-desk-conversation]');
const asked = document.querySelector<HTMLFormElement>('form[data-answer]');

if (page !== null) onKeys(act);
if (form !== null) {
  follow(form, form.dataset['deskCompose'] ?? '');
  weigh(form);
}
// Somebody came from the list to answer.
if (location.hash === '#repondre') act('r');

function act(key: string): boolean {
  if (key === 'r') {
    const text = form?.querySelector('textarea') ?? null;
    if (text !== null) goTo(text);
    else if (asked !== null) asked.requestSubmit();
    else return false;
    return true;
  }
  // Who has begun to write closes nothing by a letter that went astray.
  if (key === 'e' && !hasBegun()) {
    const close = document.querySelector<HTMLFormElement>('form[data-close]');
    close?.requestSubmit();
    return close !== null;
  }
  return false;
}

function hasBegun(): boolean {
  const text = form?.querySelector('textarea') ?? null;
  return text !== null && text.value !== text.defaultValue;
}

function follow(form: HTMLFormElement, from: string): void {
  const text = form.querySelector('textarea');
  if (text === null || from === '') return;
  let timer = 0;
  let turn = 0;
  const look = async (): Promise<void> => {
    const mine = ++turn;
    const body = new FormData();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && !name.startsWith('kept-')) body.append(name, value);
    try {
      const response = await fetch(from, { method: 'POST', body: new URLSearchParams([...body] as [string, string][]) });
      // Who typed on has asked again.
      if (response.ok && mine === turn) show(form, (await response.json()) as Told);
    } catch {
      // The line is down: "Relire" asks again.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), PAUSE);
  });
  // Colleagues are held off from where somebody writes, and told who does.
  if (page !== null) text.addEventListener('focus', () => void look(), { once: true });
  // Who asked to answer writes at once; who reads the question is not thrown past it.
  if (page !== null && 'asked' in form.dataset) goTo(text);
}

/** Pictures that are more than the server takes at once are told of before they are sent: its own answer could give nothing back. */
function weigh(form: HTMLFormElement): void {
  const most = Number(form.dataset['mostBytes'] ?? Number.POSITIVE_INFINITY);
  form.addEventListener('submit', (event) => {
    const files = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].flatMap((input) => [...(input.files ?? [])]);
    if (!(files.reduce((sum, { size }) => sum + size, 0) > most)) return;
    event.preventDefault();
    form.querySelector('[data-heavy]')?.remove();
    const told = paragraph(form.dataset['tooHeavy'] ?? '', 'error');
    told.dataset['heavy'] = '';
    told.setAttribute('role', 'alert');
    form.prepend(told);
    told.scrollIntoView({ block: 'center' });
  });
}

function goTo(text: HTMLTextAreaElement): void {
  text.focus();
  text.setSelectionRange(text.value.length, text.value.length);
}

function show(form: HTMLFormElement, told: Told): void {
  const place = (name: string): HTMLElement | null => form.querySelector<HTMLElement>(`[data-preview-${name}]`);
  const text = place('text');
  const count = place('count');
  if (text !== null) text.textContent = told.text;
  if (count !== null) {
    count.textContent = told.count;
    count.classList.toggle('over', told.isOver);
  }
  place('busy')?.replaceChildren(...((told.busy ?? '') === '' ? [] : [paragraph(told.busy!, 'card')]));
  place('faults')?.replaceChildren(...told.faults.map((one) => paragraph(one, 'error')));
  place('notes')?.replaceChildren(...told.notes.map((one) => paragraph(one, 'quiet')));
  const warned = place('private');
  const { warning = '{}', offer = '' } = warned?.dataset ?? {};
  warned?.replaceChildren(
    ...(told.privately.length === 0 ? [] : [paragraph(`${warning.replace('{}', told.privately.join(', '))} ${offer}`, 'error')]),
  );
  const hints = place('hints');
  hints?.replaceChildren(...(told.hints.length === 0 ? [] : [paragraph(hints.dataset['title'] ?? '', 'quiet'), listOf(told.hints)]));
}

function paragraph(text: string, name: string): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = text;
  return element;
}

function listOf(texts: readonly string[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'quiet';
  for (const text of texts) {
    const item = document.createElement('li');
    item.textContent = text;
    list.append(item);
  }
  return list;
}
