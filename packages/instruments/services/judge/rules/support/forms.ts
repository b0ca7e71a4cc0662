import { type Field, type Form, fold, type Hits } from '@beffroi/reading';
import { SERVICES } from '../../catalogue/index.ts';
import { findName, findOf, hitsIn } from './find.ts';

const PERSONAL: readonly (readonly [string, RegExp])[] = [
  ['name', /\b(?:nom|name|lastname|last_name|surname)\b/],
  ['first-name', /pr[ée]nom|first.?name|\bgiven/],
  ['email', /mail|courriel|adresse [ée]lectronique|\b(?:vous|me) (?:joindre|recontacter|pr[ée]venir)\b/],
  ['phone', /t[ée]l[ée]?|phone|portable|mobile/],
  ['address', /adresse(?! ?(?:mail|e-mail|courriel|[ée]lectronique))|address|code.?postal|ville|domicile|\brue\b/],
  ['birth', /naissance|birth/],
  ['card', /\bnum[ée]ro (?:de |d['’])?(?:carte|lecteur|abonn[ée]|adh[ée]rent|usager)/],
  ['child', /\benfants?\b|\b[ée]l[èe]ve\b|\bquotient\b|allocataire/],
];

export interface FormShape {
  /** `mute`: a form that says neither where nor how it sends leads nowhere, but where a script drew it. */
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

/** What only an association, a trader or a firm is asked. */
const OF_OTHERS =
  /\b(?:nom de l'association|association|siret|siren|raison sociale|enseigne|kbis|code naf|code ape|nom du commerce|mon commerce|nom de l'entreprise|nom de la structure|nom du club|commercants?)\b/;

/** Residents are the measure: what asks for an association, a shop or a firm is for others. */
export function isForOthers({ buttons, fields, legends }: Form): boolean {
  const texts = fields
    .filter(({ type }) => !UNSEEN.has(type))
    .map(({ label, name, autocomplete, type }) => `${label} ${name} ${autocomplete} ${type}`);
  return texts.length > 0 && OF_OTHERS.test(fold([...texts, ...legends, ...buttons].join(' | ')));
}

/** Fields that nobody fills in. */
const UNSEEN: ReadonlySet<string> = new Set(['hidden', 'submit', 'button', 'reset', 'image']);

const shapes = new WeakMap<Form, FormShape>();

function workOutShape(form: Form): FormShape {
  const visible = form.fields.filter(({ type }) => !UNSEEN.has(type));
  const upload = visible.some((field) => field.type === 'file');
  const marks = `${form.marks.join(' ')} ${form.buttons.join(' ')} ${form.action}`.toLowerCase();
  const texts = visible.map((field) => `${field.label} ${field.name} ${field.autocomplete} ${field.type}`.toLowerCase());
  const sorts = new Set<string>();
  for (const text of texts) for (const [sort, pattern] of PERSONAL) if (pattern.test(text)) sorts.add(sort);
  const personal = sorts.size;
  const base = { personal, visible, upload, mute: form.mute };
  if (visible.some((field) => field.type === 'password')) return { kind: 'login', ...base };
  if (isForOthers(form)) return { kind: 'noise', ...base };
  if (
    /newsletter|infolettre|subscribe|satisfaction|sondage|comment-form|commentform|cookie|avis|utile|feedback/.test(marks) &&
    personal < 3
  )
    return { kind: 'noise', ...base };
  // Who looks for what was lost tells when, and where to be reached.
  const isAsked = personal >= 2 || (personal === 1 && visible.length >= 4 && visible.some((field) => field.type === 'date'));
  if (/\bsearch\b|recherche|rechercher/.test(marks) && !isAsked) return { kind: 'noise', ...base };
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

/** What people report of a street: options and labels of a form that takes reports. */
const OF_THE_STREET =
  /\b(?:trous?|chaussee|voirie|trottoirs?|nids?[ -]de[- ]poule|affaissement|dalles?|eclairages?|lampadaires?|candelabres?|reverberes?|lumieres?|lampes?|depots?|ordures?|dechets?|proprete|poubelles?|graffitis?|tags?|panneaux?|signalisation|arbres?|haies?|espaces? verts?|mobilier|bancs?|barrieres?|potelets?|rats|nuisibles|egouts?|bouches?|fuites?|vehicules?|epave)\b/i;
const PLACE = /\b(?:lieu|ou|adresse|localisation|rue|endroit|emplacement|numero et|position|quartier)\b/;

/** True for a form that asks what is wrong in the street, and where. */
export function takesReports(form: Form): boolean {
  let options = 0;
  let place = false;
  for (const field of form.fields) {
    if (field.type === 'hidden' || field.type === 'password') continue;
    if (field.options.length > 0) options += field.options.filter((option) => OF_THE_STREET.test(fold(option))).length;
    else if (field.type === 'radio' || field.type === 'checkbox') options += OF_THE_STREET.test(fold(field.label)) ? 1 : 0;
    else if (PLACE.test(fold(`${field.label} ${field.name}`))) place = true;
  }
  return options >= 2 && place;
}

/** Number of fields that only this service would ask for. */
export function properFields(form: Form, service: number): { readonly count: number; readonly first: string } {
  let count = 0;
  let first = '';
  for (const { hits, words } of askedIn(form).fields) {
    if (findOf(hits, 'fields', service) === null && findOf(hits, 'names', service) === null) continue;
    count++;
    if (first === '') first = words;
  }
  return { count, first };
}

/** Option of a subject list that names the service; empty when none does. */
export function namingOption(form: Form, service: number): string {
  const { subjects } = SERVICES[service]!;
  for (const { hits, words } of askedIn(form).options) if (findName(hits, service) !== null || subjects?.test(words) === true) return words;
  return '';
}

/** Words of a form, with what is found in them. */
interface Asked {
  readonly hits: Hits;
  readonly words: string;
}

const asked = new WeakMap<Form, { readonly fields: readonly Asked[]; readonly options: readonly Asked[] }>();

/** The fields of a form that are seen, and what one chooses from: looked through once, for each service asks for its own. */
function askedIn(form: Form): { readonly fields: readonly Asked[]; readonly options: readonly Asked[] } {
  let known = asked.get(form);
  if (known === undefined) {
    known = {
      fields: form.fields
        .filter(({ type }) => type !== 'hidden')
        .map(({ label, name }) => ({ hits: hitsIn(label || name.replace(/[-_]/g, ' ')), words: label || name })),
      options: form.fields
        .filter(({ type }) => type === 'select' || type === 'radio' || type === 'checkbox')
        .flatMap(({ options, label }) => (options.length > 0 ? options : [label]))
        .map((words) => ({ hits: hitsIn(words), words })),
    };
    asked.set(form, known);
  }
  return known;
}
