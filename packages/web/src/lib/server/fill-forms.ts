import type { LateForm } from '@beffroi/accounts';
import type { Language } from '@beffroi/domain';
import { parseHTML } from 'linkedom';
import { accounts } from '#lib/messages/accounts.ts';

/**
 * Gives a kept form back: fills the form of the page that it was sent from, and says so before it. When that form is no longer there (somebody else
 * has done the work meanwhile), what was written stands at the top of the page, to be copied: nothing is lost.
 */
export function withDraft(html: string, draft: LateForm, path: string, language: Language): string {
  const { document } = parseHTML(html);
  const texts = accounts[language];
  const form = [...document.querySelectorAll('form')].find((each) => isOf(each, draft, path));
  const notice = document.createElement('section');
  notice.setAttribute('class', 'card');
  notice.setAttribute('role', 'status');
  notice.append(paragraph(document, form === undefined ? texts.draftWithoutForm : texts.draftGivenBack));
  if (form === undefined) notice.append(listOf(document, draft));
  else fill(form, draft);
  notice.append(forgetForm(document, path, language));
  if (form === undefined) document.querySelector('main')?.prepend(notice);
  else form.before(notice);
  return writtenOut(document);
}

/**
 * Linkedom writes out bare what it has read as text: attributes (`&copy=` in an address would come out as ©) and the title. A text area stays as it
 * came, in and out: what is put into one must be escaped by who does it.
 */
function writtenOut(document: Document): string {
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes])
      if (value.includes('&')) element.setAttribute(name, value.replaceAll('&', '&amp;'));
  }
  for (const title of document.querySelectorAll('title')) title.textContent = escaped(title.textContent ?? '');
  return document.toString();
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function isOf(form: Element, { action, fields }: LateForm, path: string): boolean {
  if ((form.getAttribute('method') ?? 'get').toLowerCase() !== 'post') return false;
  const address = URL.parse(form.getAttribute('action') ?? '', `http://here.invalid${path}`);
  if (address === null || address.pathname + (/^\?\/[^&=]*/.exec(address.search)?.[0] ?? '') !== action) return false;
  // Several forms of a page do the same to different things: their hidden fields tell to which.
  return [...form.querySelectorAll('input[type="hidden"]')].every((input) =>
    fields.some(([name, value]) => name === input.getAttribute('name') && value === (input.getAttribute('value') ?? '')),
  );
}

function fill(form: Element, { fields }: LateForm): void {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of form.querySelectorAll('input, textarea, select')) {
    const name = control.getAttribute('name') ?? '';
    const type = (control.getAttribute('type') ?? 'text').toLowerCase();
    if (['hidden', 'password', 'file', 'submit', 'button', 'image', 'reset'].includes(type)) continue;
    if (control.tagName === 'SELECT') {
      const chosen = values.get(name) ?? [];
      if (chosen.length > 0) {
        for (const option of control.querySelectorAll('option')) {
          mark(option, 'selected', chosen.includes(option.getAttribute('value') ?? option.textContent ?? ''));
        }
      }
    } else if (type === 'checkbox' || type === 'radio') {
      mark(control, 'checked', (values.get(name) ?? []).includes(control.getAttribute('value') ?? 'on'));
    } else {
      const value = values.get(name)?.shift();
      if (value === undefined) continue;
      // A browser drops the first line break of a text area.
      if (control.tagName === 'TEXTAREA') control.textContent = escaped(/^[\r\n]/.test(value) ? `\n${value}` : value);
      else control.setAttribute('value', value);
    }
  }
}

function mark(element: Element, name: string, on: boolean): void {
  if (on) element.setAttribute(name, '');
  else element.removeAttribute(name);
}

function paragraph(document: Document, text: string): Element {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function listOf(document: Document, { fields }: LateForm): Element {
  const list = document.createElement('ul');
  for (const [, value] of fields.filter(([, each]) => /\s|.{20}/u.test(each))) {
    const item = document.createElement('li');
    item.textContent = value;
    list.append(item);
  }
  return list;
}

function forgetForm(document: Document, path: string, language: Language): Element {
  const form = document.createElement('form');
  form.setAttribute('method', 'post');
  form.setAttribute('action', `${language === 'en' ? '/en' : ''}/atelier/brouillon`);
  const input = document.createElement('input');
  for (const [name, value] of [
    ['type', 'hidden'],
    ['name', 'page'],
    ['value', path],
  ] as const)
    input.setAttribute(name, value);
  const button = document.createElement('button');
  button.setAttribute('class', 'secondary');
  button.textContent = accounts[language].draftForget;
  form.append(input, button);
  return form;
}
