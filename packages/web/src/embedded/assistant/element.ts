import { ask, type Place, type Reply } from './ask.ts';
import { el, link } from './parts.ts';
import { STYLE } from './style.ts';
import { WORDS } from './words.ts';

/** Name of the element. */
export const NAME = 'beffroi-assistant';

interface Options extends Place {
  /** What stands on the button; `null` for the usual words. */
  readonly label: string | null;
}

/** Makes the element known to the page. A second script on the same page changes nothing. */
export function defineAssistant({ label, ...place }: Options): void {
  if (customElements.get(NAME) !== undefined) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);

  customElements.define(
    NAME,
    class extends HTMLElement {
      connectedCallback(): void {
        if (this.shadowRoot !== null) return;
        const root = this.attachShadow({ mode: 'open' });
        // A sheet that is made by a script needs no leave of the page's policy.
        root.adoptedStyleSheets = [sheet];
        root.append(...assistantIn(place, label, this.closest<HTMLElement>('[lang]')?.lang ?? ''));
      }
    },
  );
}

/** A button, and the dialog that it opens. */
function assistantIn(place: Place, label: string | null, spoken: string): readonly Node[] {
  const language = /^en\b/i.test(spoken) ? 'en' : 'fr';
  const say = WORDS[language];
  const open = el(
    'button',
    { type: 'button', class: 'full', 'aria-haspopup': 'dialog', lang: label === null ? language : '' },
    label ?? say.open,
  );
  const title = el('h2', { id: 't' }, say.title);
  const nature = el('p');
  const close = el('button', { type: 'button' }, say.close);
  const log = el('div', { class: 'log', role: 'log', 'aria-label': say.log });
  const input = el('input', { id: 'q', maxlength: '500', autocomplete: 'off', required: '' });
  const form = el(
    'form',
    { novalidate: '' },
    el('label', { for: 'q' }, say.question),
    el('div', { class: 'row' }, input, el('button', { class: 'full' }, say.send)),
  );
  const head = el('header', {}, el('div', {}, title, nature), close);
  const dialog = el('dialog', { 'aria-labelledby': 't', lang: language }, el('div', { class: 'in' }, head, log, form));
  let greeted = false;

  const show = (element: HTMLElement): void => {
    log.append(element);
    element.scrollIntoView({ block: 'nearest' });
  };
  const guichet = (): Node[] => {
    const address = `${place.server}${language === 'en' ? '/en' : ''}/guichet`;
    return [el('p', {}, link(address, say.office, say.newTab) ?? '')];
  };

  /** Asks, and shows what is answered in the place of the sign that one waits. */
  const exchange = async (what: Readonly<Record<string, unknown>>, question: string): Promise<Reply | null> => {
    const waiting = el('div', { class: 'them' }, el('p', {}, say.wait));
    show(waiting);
    const reply = await ask(place, { ...what, language });
    const answer = reply === null ? el('div', { class: 'them' }, el('p', {}, say.silent), ...guichet()) : shown(reply, question);
    waiting.remove();
    show(answer);
    return reply;
  };
  const put = async (said: string, what: Readonly<Record<string, unknown>>, question: string): Promise<void> => {
    show(el('div', { class: 'you' }, el('p', {}, el('span', { class: 'off' }, say.you), said)));
    input.focus();
    await exchange(what, question);
  };
  const shown = ({ text = '', by, links = [], choices = [], handOver }: Reply, question: string): HTMLElement => {
    const button = (said: string, what: Readonly<Record<string, unknown>>): HTMLElement => {
      const one = el('button', { type: 'button' }, said);
      one.addEventListener('click', () => void put(said, { question, ...what }, question));
      return el('li', {}, one);
    };
    const answer = el('div', { class: 'them' }, el('p', {}, text));
    if (choices.length > 0) answer.append(el('ul', {}, ...choices.slice(0, 3).map(({ id, text: said }) => button(said, { choice: id }))));
    const addresses = links.flatMap(({ url, text: said }) => link(url, said, say.newTab) ?? []);
    if (addresses.length > 0) answer.append(el('ul', {}, ...addresses.map((address) => el('li', {}, address))));
    if (by) answer.append(el('p', { class: 'by' }, by));
    if (handOver) answer.append(el('p', {}, handOver), el('ul', {}, button(say.handOver, { send: true })));
    return answer;
  };

  open.addEventListener('click', async () => {
    dialog.showModal();
    input.focus();
    if (greeted) return;
    greeted = true;
    const reply = await exchange({}, '');
    // Who was not reached is asked again when the dialog is opened anew.
    greeted = reply?.name !== undefined;
    title.textContent = reply?.name ?? say.title;
    nature.textContent = reply?.nature ?? '';
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => open.focus());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const question = input.value.trim();
    if (question === '') return input.focus();
    input.value = '';
    void put(question, { question }, question);
  });
  return [open, dialog];
}
