import { ATTRIBUTE as AT } from '../attributes.ts';
import { K } from '../blocks.ts';
import * as E from '../elements.ts';
import { type FieldDraft, type FormDraft, isButtonType } from '../forms.ts';
import * as F from '../frames.ts';
import { LIMITS } from '../limits.ts';
import { zoneName } from '../zones.ts';
import { addLink, startLink, targetByScript } from './anchors.ts';
import type { Page } from './page.ts';
import { flushBlock, settleBlocks } from './settling.ts';
import { tidy } from './text.ts';

function formDraft(page: Page, action: string, method: string, gathered: boolean, from: number): FormDraft {
  const at = page.frames.depth - 1;
  const marks: string[] = [];
  const frames = page.frames;
  // The element itself and the two that wrap it.
  for (let i = from; i >= Math.max(0, from - 2); i--) if (frames.id[i] !== '' && !marks.includes(frames.id[i]!)) marks.push(frames.id[i]!);
  return {
    id: '',
    action,
    method: method === 'post' ? 'post' : method === 'dialog' ? 'dialog' : 'get',
    zone: zoneName(frames.zone[at]!),
    comarked: (frames.bits[at]! & F.COMARKED) !== 0,
    heading: page.writer.governor,
    block: page.writer.blocks.length,
    gathered,
    mute: false,
    marks,
    fields: [],
    buttons: [],
    legends: [],
    groups: new Map(),
  };
}

/** Opens a form. */
export function startForm(page: Page): void {
  const attributes = page.attributes;
  const action = page.resolver.resolve(attributes.address(AT.action)) ?? page.about.url;
  const method = attributes.get(AT.method).trim().toLowerCase();
  const draft = formDraft(page, action, method, false, page.frames.depth - 1);
  draft.mute = method === '' && /^(?:#.*|javascript:.*)?$/i.test(attributes.get(AT.action).trim()) && !attributes.has(AT.onsubmit);
  draft.id = attributes.get(AT.id).trim().slice(0, 100);
  for (const value of [attributes.get(AT.class), attributes.get(AT.id), attributes.get(AT.name), attributes.get(AT.role)]) {
    for (const token of value.split(/\s+/, 30))
      if (token !== '' && token.length <= 100 && !draft.marks.includes(token)) draft.marks.push(token);
  }
  page.forms.open(draft);
}

/** The form of an input that is being read: the one that it names, the open one, or what gathers inputs in this part of the page. */
function formHere(page: Page, owner: string, make: boolean): FormDraft | null {
  if (owner === '' && page.forms.current !== null) return page.forms.current;
  const frames = page.frames;
  let at = frames.depth - 1;
  if (owner !== '') return page.forms.named(owner, () => formDraft(page, page.about.url, 'get', true, at));
  while (at > 0 && (frames.traits[at]! & E.GROUP) === 0) at--;
  const group = frames.serial[at]!;
  return make ? page.forms.gathering(group, () => formDraft(page, page.about.url, 'get', true, at)) : page.forms.gathered(group);
}

/** Id of the form that the control being read names as its own. */
const ownerOf = (page: Page): string => page.attributes.get(AT.form).trim().slice(0, 100);

/** A field of the form that is open, or of those gathered in this part of the page. `null` when there are too many. */
export function addField(page: Page, type: string): FieldDraft | null {
  const attributes = page.attributes;
  const owner = ownerOf(page);
  if (type === 'hidden' && page.forms.current === null && owner === '') return null;
  const form = formHere(page, owner, true)!;
  page.substance++;
  const writer = page.writer;
  const choice = type === 'radio' || type === 'checkbox';
  const before = writer.sinceField();
  writer.markField();
  const answered = page.fields.afterInput !== null && before !== '';
  if (answered) {
    page.fields.afterInput!.near = tidy(before, LIMITS.label);
    page.fields.afterInput = null;
  }
  const added = page.forms.add(form, {
    type,
    name: attributes.get(AT.name).slice(0, 200),
    id: attributes.get(AT.id).trim(),
    required: attributes.has(AT.required) || attributes.get(AT.ariaRequired) === 'true',
    autocomplete: attributes.get(AT.autocomplete).trim().toLowerCase().slice(0, 100),
    aria: tidy(attributes.get(AT.ariaLabel) || (choice ? '' : attributes.get(AT.title)), LIMITS.label),
    placeholder: tidy(attributes.get(AT.placeholder), LIMITS.label),
    legend: page.fields.legend,
  });
  if (added === null) return null;
  const { input, field } = added;
  if (page.fields.labelInputs !== null) page.fields.labelInputs.push(input);
  if (type === 'hidden') return field;
  const last = writer.blocks.length - 1;
  if (choice) {
    // Before the first of a group stands what all of them answer.
    if (field.inputs.length === 1 && type === 'radio') {
      if (before !== '' && !answered) field.legend = tidy(before, LIMITS.label);
      else if (field.legend === '' && last >= form.block && last > page.fields.nearUsed && writer.blocks[last]!.text.length <= 120)
        field.legend = writer.blocks[last]!.text;
    }
    page.fields.afterInput = input;
  } else {
    page.fields.afterInput = null;
    if (before !== '') input.near = tidy(before, LIMITS.label);
    else if (last >= form.block && last > page.fields.nearUsed && writer.blocks[last]!.text.length <= 120) {
      input.near = writer.blocks[last]!.text;
      page.fields.nearUsed = last;
    }
  }
  return field;
}

/** An `<input>`: a field, or a button with its words in an attribute. */
export function inputElement(page: Page): void {
  const attributes = page.attributes;
  const type = attributes.get(AT.type).trim().toLowerCase().slice(0, 30) || 'text';
  if (type === 'password') page.shape.passwordFields++;
  if (!isButtonType(type)) {
    addField(page, type);
    return;
  }
  const text = tidy(
    attributes.get(AT.value) || attributes.get(AT.alt) || attributes.get(AT.ariaLabel) || attributes.get(AT.title),
    LIMITS.label,
  );
  const form = formHere(page, ownerOf(page), false);
  if (form !== null && form.buttons.length < 50 && text !== '' && type !== 'reset') form.buttons.push(text);
  if (text === '') return;
  flushBlock(page);
  const at = page.frames.depth - 1;
  const block = page.writer.alone(text, K.button, zoneName(page.frames.zone[at]!), (page.frames.bits[at]! & F.COMARKED) !== 0);
  page.writer.characters += text.length;
  settleBlocks(page);
  const url = targetByScript(page) ?? page.resolver.resolve(attributes.address(AT.formaction));
  if (url !== null) addLink(page, url, text, block, true);
}

/** Opens a list of options. */
export function startSelect(page: Page): void {
  page.fields.select = addField(page, 'select') ?? {
    type: 'select',
    name: '',
    required: false,
    autocomplete: '',
    options: [],
    inputs: [],
    legend: '',
  };
  page.fields.option = null;
}

/** An address as a value: whole, from the root, or a page by its name. Other values are the words of some program. */
const OPTION_ADDRESS = /^(?:https?:\/\/[^\s/]+\.|\/[\w-]{2}|(?:\.{0,2}\/)*[\w/-]+\.(?:html?|php|aspx?)(?:[?#]|$))/i;

/** Opens an option of the open list. */
export function startOption(page: Page): void {
  if (page.fields.select === null) return;
  const attributes = page.attributes;
  const label = attributes.get(AT.label);
  page.fields.option = label === '' ? '' : `${label.slice(0, LIMITS.label)} `;
  const value = attributes.address(AT.value);
  page.fields.optionLeads = OPTION_ADDRESS.test(value) ? page.resolver.resolve(value) : null;
}

/** Closes an option: its words are known now. One whose value is an address leads there by a script, and stands as a link of a list does. */
export function endOption(page: Page): void {
  const { option, optionLeads } = page.fields;
  page.fields.option = null;
  page.fields.optionLeads = null;
  if (option === null) return;
  addOption(page, option);
  const text = tidy(option, LIMITS.label);
  if (optionLeads === null || text === '' || page.links.length >= LIMITS.links) return;
  flushBlock(page);
  const at = page.frames.depth - 1;
  const block = page.writer.alone(text, K.item, zoneName(page.frames.zone[at]!), (page.frames.bits[at]! & F.COMARKED) !== 0);
  page.writer.characters += text.length;
  settleBlocks(page);
  addLink(page, optionLeads, text, block, true);
}

/** An option of the open list. */
export function addOption(page: Page, raw: string): void {
  const text = tidy(raw, LIMITS.label);
  if (page.fields.select !== null && text !== '' && page.fields.select.options.length < LIMITS.options)
    page.fields.select.options.push(text);
}

/** Opens a button, which may lead somewhere. */
export function startButton(page: Page): void {
  const attributes = page.attributes;
  const at = page.frames.depth - 1;
  // What it says when it has no text.
  page.frames.id[at] = page.frames.id[at]!;
  page.fields.buttonLabel = tidy(attributes.get(AT.ariaLabel) || attributes.get(AT.title) || attributes.get(AT.value), LIMITS.label);
  page.fields.buttonOwner = ownerOf(page);
  page.fields.buttonSubmits = attributes.get(AT.type).toLowerCase() !== 'reset';
  const url = targetByScript(page) ?? page.resolver.resolve(attributes.address(AT.formaction));
  if (url !== null && page.anchor.link === null) {
    page.frames.bits[at]! |= F.LINKED;
    startLink(page, url, true);
  }
}

/** Closes a button: its words are the form’s. */
export function endButton(page: Page, at: number): void {
  const blocks = page.writer.blocks;
  let text = '';
  for (let i = page.frames.blocks[at]!; i < blocks.length && text.length < LIMITS.label; i++)
    text = text === '' ? blocks[i]!.text : `${text} ${blocks[i]!.text}`;
  text = tidy(text || page.fields.buttonLabel, LIMITS.label);
  const form = formHere(page, page.fields.buttonOwner, false);
  if (form !== null && text !== '' && page.fields.buttonSubmits && form.buttons.length < 50) form.buttons.push(text);
}

/** Closes a label: its words go to the field that it names, or to those in it. */
export function endLabel(page: Page, at: number): void {
  const text = tidy(page.writer.label ?? '', LIMITS.label);
  page.writer.label = null;
  const id = page.frames.id[at]!;
  const inputs = page.fields.labelInputs ?? [];
  page.fields.labelInputs = null;
  if (id !== '') page.forms.label(id, text);
  else for (const input of inputs) input.wrapping = text;
}

/** Closes a legend: it speaks for all fields of its fieldset. */
export function endLegend(page: Page, at: number): void {
  const blocks = page.writer.blocks;
  const first = blocks[page.frames.blocks[at]!];
  if (first === undefined) return;
  const form = formHere(page, '', true)!;
  page.fields.legend = first.text.slice(0, LIMITS.label);
  if (form.legends.length < 50) form.legends.push(page.fields.legend);
}
