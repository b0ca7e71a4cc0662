import { LIMITS } from './limits.ts';
import type { Field, Form, Zone } from './reading.ts';

/** A form while it is being read. */
export interface FormDraft {
  id: string;
  action: string;
  method: 'get' | 'post' | 'dialog';
  zone: Zone;
  comarked: boolean;
  heading: number;
  block: number;
  gathered: boolean;
  mute: boolean;
  marks: string[];
  fields: FieldDraft[];
  buttons: string[];
  legends: string[];
  /** Fields by type and name: radios and check boxes of one name are one field. */
  readonly groups: Map<string, FieldDraft>;
}

/** A field while its label may still come. */
export interface FieldDraft {
  type: string;
  name: string;
  required: boolean;
  autocomplete: string;
  options: string[];
  /** Labels of the single buttons of a group, in order, or the one label of a field. */
  inputs: InputDraft[];
  legend: string;
}

/** One input and all that may be its label. */
export interface InputDraft {
  readonly id: string;
  labelled: string;
  wrapping: string;
  aria: string;
  placeholder: string;
  near: string;
}

/** The types that stand for one answer among several. */
const GROUPED = new Set(['radio', 'checkbox']);

/** Gathers the forms of a page, and inputs that stand in none. */
export class FormCollector {
  readonly forms: FormDraft[] = [];
  /** The form that fields belong to: the one opened last and not yet closed, wherever the tags stand (WHATWG form pointer). */
  current: FormDraft | null = null;
  readonly #gathered = new Map<number, FormDraft>();
  readonly #byId = new Map<string, FormDraft>();
  /** What names a form that has not begun yet, by its id. */
  readonly #awaiting = new Map<string, FormDraft>();
  readonly #inputs = new Map<string, InputDraft>();
  readonly #labels = new Map<string, string>();
  #fields = 0;

  /** A `<form>` begins; one inside another is not one. */
  open(draft: FormDraft): void {
    if (this.current !== null) return;
    this.current = draft;
    if (this.forms.length < LIMITS.forms) this.forms.push(draft);
    if (draft.id !== '' && !this.#byId.has(draft.id)) this.#byId.set(draft.id, draft);
  }

  close(): void {
    this.current = null;
  }

  /** The gathering of inputs without a form under the element numbered `group`; made by `make` for the first of them. */
  gathering(group: number, make: () => FormDraft): FormDraft {
    const known = this.#gathered.get(group);
    if (known !== undefined) return known;
    const draft = make();
    if (this.forms.length < LIMITS.forms) {
      this.forms.push(draft);
      this.#gathered.set(group, draft);
    }
    return draft;
  }

  /** The form that a control names as its own (`form="id"`), wherever it stands; made by `make` where it has not begun yet. */
  named(id: string, make: () => FormDraft): FormDraft {
    const known = this.#byId.get(id) ?? this.#awaiting.get(id);
    if (known !== undefined) return known;
    const draft = make();
    if (this.#awaiting.size < LIMITS.forms) this.#awaiting.set(id, draft);
    return draft;
  }

  /** The gathering under that element, if there is one already. */
  gathered(group: number): FormDraft | null {
    return this.#gathered.get(group) ?? null;
  }

  /** Adds an input to a form. Gives the draft whose labels may be filled, or `null` beyond the limit. */
  add(
    form: FormDraft,
    input: {
      type: string;
      name: string;
      id: string;
      required: boolean;
      autocomplete: string;
      aria: string;
      placeholder: string;
      legend: string;
    },
  ): {
    readonly field: FieldDraft;
    readonly input: InputDraft;
  } | null {
    if (this.#fields >= LIMITS.fields) return null;
    this.#fields++;
    const draft: InputDraft = { id: input.id, labelled: '', wrapping: '', aria: input.aria, placeholder: input.placeholder, near: '' };
    if (input.id !== '' && !this.#inputs.has(input.id)) this.#inputs.set(input.id, draft);
    const key = GROUPED.has(input.type) && input.name !== '' ? `${input.type} ${input.name}` : '';
    const group = key === '' ? undefined : form.groups.get(key);
    if (group !== undefined) {
      if (group.inputs.length < LIMITS.options) group.inputs.push(draft);
      if (input.required) group.required = true;
      return { field: group, input: draft };
    }
    const field: FieldDraft = {
      type: input.type,
      name: input.name,
      required: input.required,
      autocomplete: input.autocomplete,
      options: [],
      inputs: [draft],
      legend: input.legend,
    };
    form.fields.push(field);
    if (key !== '') form.groups.set(key, field);
    return { field, input: draft };
  }

  /** The text of a `<label for>`. */
  label(id: string, text: string): void {
    if (text !== '' && this.#labels.size < LIMITS.fields && !this.#labels.has(id)) this.#labels.set(id, text);
  }

  /** All forms with their labels found. @param own gives each text as it is kept */
  finish(own: (text: string) => string): Form[] {
    for (const [id, text] of this.#labels) {
      const input = this.#inputs.get(id);
      if (input !== undefined) input.labelled = text;
    }
    this.#bringHome();
    return this.forms.map((form) => ({
      action: own(form.action),
      method: form.method,
      zone: form.zone,
      comarked: form.comarked,
      heading: form.heading,
      block: form.block,
      gathered: form.gathered,
      mute: form.mute,
      marks: form.marks.map(own),
      fields: form.fields.map((field) => finishField(field, own)),
      buttons: form.buttons.map(own),
      legends: form.legends.map(own),
    }));
  }

  /** What named a form before it began belongs to it; what names none stands without a form. */
  #bringHome(): void {
    for (const [id, { fields, buttons, ...draft }] of this.#awaiting) {
      const form = this.#byId.get(id);
      if (form === undefined) this.forms.push({ ...draft, fields, buttons });
      else {
        form.fields.push(...fields);
        form.buttons.push(...buttons);
      }
    }
    this.#awaiting.clear();
  }
}

function finishField(field: FieldDraft, own: (text: string) => string): Field {
  const labels = field.inputs.map((input) => {
    // A placeholder or a text nearby of a radio is no label of its own.
    const label = input.labelled || input.wrapping || input.aria || input.placeholder || input.near;
    return label.slice(0, LIMITS.label);
  });
  // Forms without the attribute say it in the label.
  const starred = labels.some((label) => /\*\s*:?\s*$|\(obligatoire\)|\(requis\)/i.test(label));
  const several = field.type === 'radio' || labels.length > 1;
  return {
    type: own(field.type),
    name: own(field.name),
    label: own(several ? field.legend : (labels[0] ?? '')),
    required: field.required || starred,
    autocomplete: own(field.autocomplete),
    options: (several ? labels.filter((label) => label !== '') : field.options).map(own),
  };
}

/** What a button or an invisible field is not: something to fill in. */
export function isButtonType(type: string): boolean {
  return type === 'submit' || type === 'button' || type === 'image' || type === 'reset';
}
