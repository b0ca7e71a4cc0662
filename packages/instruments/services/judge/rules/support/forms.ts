import type { Field, Form } from '@beffroi/reading';
import { SERVICES } from '../../catalogue/index.ts';
import { findName, findOf, hitsIn } from './find.ts';

const PERSONAL: readonly (readonly [string, RegExp])[] = [
  ['name', /\b(?:nom|name|lastname|last_name|surname)\b/],
  ['first-name', /pr[ée]nom|first.?name|\bgiven/],
  ['email', /mail|courriel/],
  ['phone', /t[ée]l[ée]?|phone|portable|mobile/],
  ['address', /adresse(?! ?(?:mail|e-mail|courriel|[ée]lectronique))|address|code.?postal|ville|domicile|\brue\b/],
  ['birth', /naissance|birth/],
];

export interface FormShape {
  /** `mute`: on a page that no script was seen to draw, a form that says neither where nor how it sends leads nowhere. */
  readonly kind: 'noise' | 'login' | 'contact' | 'request';
  readonly mute: boolean;
  /** Sorts of personal fields asked for. */
  readonly personal: number;
  readonly visible: readonly Field[];
  readonly upload: boolean;
}

/** What sort of form it is, by its fields alone. Worked out once: each rule on forms asks for each service. */
export function shapeOf(form: Form): FormShape {
  let known = shapes.get(form);
  if (known === undefined) {
    known = workOutShape(form);
    shapes.set(form, known);
  }
  return known;
}

const shapes = new WeakMap<Form, FormShape>();

function workOutShape(form: Form): FormShape {
  const visible = form.fields.filter((field) => !['hidden', 'submit', 'button', 'reset', 'image'].includes(field.type));
  const upload = visible.some((field) => field.type === 'file');
  const marks = `${form.marks.join(' ')} ${form.buttons.join(' ')} ${form.action}`.toLowerCase();
  const texts = visible.map((field) => `${field.label} ${field.name} ${field.autocomplete} ${field.type}`.toLowerCase());
  const sorts = new Set<string>();
  for (const text of texts) for (const [sort, pattern] of PERSONAL) if (pattern.test(text)) sorts.add(sort);
  const personal = sorts.size;
  const base = { personal, visible, upload, mute: form.mute };
  if (visible.some((field) => field.type === 'password')) return { kind: 'login', ...base };
  if (/newsletter|infolettre|abonne|subscribe|satisfaction|sondage|comment-form|commentform|cookie/.test(marks) && personal < 3)
    return { kind: 'noise', ...base };
  if (/\bsearch\b|recherche|rechercher/.test(marks) && personal < 2) return { kind: 'noise', ...base };
  if (visible.length < 2 || (visible.length < 3 && personal < 2 && !upload)) return { kind: 'noise', ...base };
  if (personal === 0 && !visible.some((field) => field.type === 'textarea' || field.type === 'file' || field.type === 'date'))
    return { kind: 'noise', ...base };
  const rest = texts.filter(
    (text) =>
      !PERSONAL.some(([, pattern]) => pattern.test(text)) &&
      !/message|sujet|objet\b(?! ?(?:perdu|trouv))|subject|captcha|rgpd|consent|accepte|j.accepte|donn[ée]es personnelles|robot|commentaire|civilit[ée]|copie de ce message|votre demande$|\bdemande\b.{0,12}textarea/.test(
        text,
      ),
  );
  return { kind: rest.length === 0 ? 'contact' : 'request', ...base };
}

/** Number of fields that only this service would ask for. */
export function properFields(form: Form, service: number): { readonly count: number; readonly first: string } {
  let count = 0;
  let first = '';
  for (const field of form.fields) {
    if (field.type === 'hidden') continue;
    const hits = hitsIn(`${field.label || field.name.replace(/[-_]/g, ' ')}`);
    if (findOf(hits, 'fields', service) !== null || findOf(hits, 'names', service) !== null) {
      count++;
      if (first === '') first = field.label || field.name;
    }
  }
  return { count, first };
}

/** Option of a subject list that names the service; empty when none does. */
export function namingOption(form: Form, service: number): string {
  for (const field of form.fields) {
    if (field.type !== 'select' && field.type !== 'radio' && field.type !== 'checkbox') continue;
    for (const option of field.options.length > 0 ? field.options : [field.label]) {
      if (findName(hitsIn(option), service) !== null || SERVICES[service]!.subjects?.test(option) === true) return option;
    }
  }
  return '';
}
