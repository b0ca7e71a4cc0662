import { type Form, fold } from '@beffroi/reading';
import { type AnnotatedPage, isContent } from './annotate.ts';
import { hasBooking } from './rules/support/booking.ts';
import { shapeOf } from './rules/support/forms.ts';
import { mayHold } from './traces.ts';

/** What a page lets who comes do, by what stands on it and not by whose it is. */
export type ChannelKind =
  /** One signs in, or opens an account. */
  | 'account'
  /** A day or an hour is chosen. */
  | 'booking'
  /** A request is filled in and sent. */
  | 'request'
  /** Something is put into a basket and paid. */
  | 'shop';

/** A page that is a channel, with the words that show it. */
export interface Channel {
  readonly kind: ChannelKind;
  readonly block: number;
  readonly quote: string;
}

/** What the page behind a link is; `null` for one that only tells. Worked out once for a page. */
export function channelOf(page: AnnotatedPage): Channel | null {
  let known = channels.get(page);
  if (known === undefined) {
    known = workOut(page);
    channels.set(page, known);
  }
  return known;
}

const channels = new WeakMap<AnnotatedPage, Channel | null>();

/** Who signs in there is no resident. */
const OF_OTHERS =
  /\b(?:agents?|elus?|intranet|webmail|administrat(?:eur|ion du site)|redacteurs?|associations?|professionnels?|partenaires?|presse|fournisseurs?)\b/;
/** An hour, a day or a place that is free. */
const SLOT =
  /\b(?:creneaux?|plages?(?: horaires?)?|horaires? (?:libres?|disponibles?)|(?:moments?|heures?|jours?|dates?|places?) (?:libres?|disponibles?|ouvert\w*|proposes?)|disponibilites?|rendez-?vous|rdv|retenir ce (?:jour|creneau)|choisi\w+ (?:un|une|le|la|votre|mon) (?:jour|heure|date|moment|creneau|passage))\b/;
const BASKET = /\bajouter au panier\b|\b(?:acheter|achetez|commander)\s*$/;
/** A link that is nothing but an hour. */
const HOUR = /^\s*\d{1,2}\s?(?:h|:)\s?\d{0,2}\s*$/;
const OPENS =
  /\b(?:connect\w*|connexion|identifi\w*|entrer|entrez|acceder|acces|ouvrir|creer|me connecter|mon (?:compte|espace)|recevoir (?:un|mon|le) (?:lien|code)|continuer)\b/;
const LETTER = /newsletter|infolettre|lettre d.?info|s.?abonner|inscription a la lettre|actualites/;
const BUYS = /\b(?:panier|acheter|achat|billets?|payer|paiement|regler|commander)\b/;

const SEARCHES = /\b(?:recherche\w*|chercher|trouver|search|filtrer|ok|go)\b/;
/** What a button does that sends more than a message. */
const BEGUN =
  /\b(?:inscri\w+|creer|adher\w+|demand\w+|reserv\w+|declar\w+|signal\w+|command\w+|souscri\w+|continuer|suivant|valider|deposer)\b/;

/** All that its buttons do is to look for something. */
function isSearch({ buttons, marks, fields }: Form): boolean {
  const asked = fields.filter(({ type }) => type !== 'hidden');
  if (asked.some(({ type }) => type === 'file')) return false;
  return buttons.length === 0 ? SEARCHES.test(fold(marks.join(' '))) : buttons.every((button) => SEARCHES.test(fold(button)));
}

/** All that a form says: its buttons, legends, marks, and what it asks. */
function wordsOf({ buttons, legends, marks, fields }: Form): string {
  return fold([...buttons, ...legends, marks.join(' '), ...fields.map(({ label, name }) => `${label} ${name}`)].join(' | '));
}

/** Sorts of fields that a request has and a search has not. */
const OF_REQUESTS: ReadonlySet<string> = new Set(['date', 'select', 'textarea', 'email', 'tel', 'radio', 'checkbox']);

function workOut(page: AnnotatedPage): Channel | null {
  const { reading } = page;
  const forms = reading.forms.filter((form, f) => !page.frameForms.has(f) && !form.comarked && form.zone !== 'footer');
  const title = fold(`${reading.title} ${page.topicText}`);
  for (const form of forms) {
    const words = wordsOf(form);
    const shape = shapeOf(form);
    const at = { block: form.block, quote: quoteOf(page, form) };
    if (shape.kind === 'login') {
      if (!OF_OTHERS.test(words) && !OF_OTHERS.test(title) && !/wp-login|administrator|\/admin\b/.test(form.action))
        return { kind: 'account', ...at };
      continue;
    }
    if (LETTER.test(words) || isSearch(form)) continue;
    const asked = shape.visible.length;
    if (
      asked >= 1 &&
      asked <= 2 &&
      form.fields.some(({ type }) => type === 'email') &&
      OPENS.test(fold(form.buttons.join(' '))) &&
      /compte|espace|connect/.test(words)
    )
      return { kind: 'account', ...at };
    if (SLOT.test(words) && (asked >= 1 || form.buttons.length > 0)) return { kind: 'booking', ...at };
    if (shape.kind === 'contact' && !/\bcontact/.test(`${words} ${title}`)) {
      const button = fold(form.buttons.join(' | '));
      if (BUYS.test(button)) return { kind: 'shop', ...at };
      if (BEGUN.test(button)) return { kind: 'request', ...at };
    }
    if (shape.kind === 'contact') continue;
    if (
      asked >= 2 &&
      form.method === 'post' &&
      form.fields.some(({ type }) => type === 'email' || type === 'tel') &&
      BEGUN.test(fold(form.buttons.join(' | ')))
    )
      return { kind: 'request', ...at };
    if (shape.upload && asked >= 2) return { kind: 'request', ...at };
    if (asked >= 3 && form.buttons.length > 0 && form.fields.some(({ type }) => OF_REQUESTS.has(type))) return { kind: 'request', ...at };
    if (asked >= 2 && shape.kind === 'request') return { kind: 'request', ...at };
  }
  if (hasBooking(page)) return { kind: 'booking', block: -1, quote: reading.title };
  const links = reading.links.filter(
    (link, i) => !page.frameLinks.has(i) && !link.comarked && link.zone !== 'footer' && link.zone !== 'menu' && link.zone !== 'header',
  );
  const hours = links.filter(({ text }) => HOUR.test(text));
  if (hours.length >= 2)
    return {
      kind: 'booking',
      block: hours[0]!.block,
      quote: hours
        .map(({ text }) => text)
        .slice(0, 4)
        .join(' · '),
    };
  const buys = reading.blocks.findIndex(
    (block, b) => block.text.length < 160 && mayHold(page.hits[b]!, 'basket') && isContent(page, b) && BASKET.test(fold(block.text)),
  );
  if (buys >= 0) return { kind: 'shop', block: buys, quote: reading.blocks[buys]!.text };
  return toldSteps(page);
}

/** A step that is taken on a screen alone. */
const ON_SCREEN = /^(?:\d\W*)?(?:identifiez-vous|connectez-vous|saisissez|televersez)\b/;
/** A step of an entry of one's own: on paper too, beside those on a screen. */
const A_STEP =
  /^(?:\d\W*)?(?:identifiez-vous|connectez-vous|saisissez|televersez|remplissez|renseignez|joignez|versez|deposez|choisissez|indiquez|reglez|payez|validez|verifiez|envoyez)\b/;
/** Where one goes with a paper. */
const IN_PERSON = /\b(?:mairie|guichet|accueil|poste|imprim\w*|papier)\b/;
/** A step is a line, not a paragraph. */
const A_LINE = 160;

/** Steps that are told one below the other, of which one is taken on a screen: what is done behind a sign-in that stands elsewhere. */
function toldSteps(page: AnnotatedPage): Channel | null {
  const { blocks } = page.reading;
  const steps: number[] = [];
  let isOnScreen = false;
  for (let b = 0; b < blocks.length; b++) {
    const { kind, text } = blocks[b]!;
    if (kind !== 'item' || text.length > A_LINE || !isContent(page, b)) continue;
    const line = fold(text);
    if (!A_STEP.test(line) || IN_PERSON.test(line)) continue;
    steps.push(b);
    isOnScreen ||= ON_SCREEN.test(line);
  }
  if (steps.length < 2 || !isOnScreen) return null;
  return { kind: 'account', block: steps[0]!, quote: steps.map((b) => blocks[b]!.text).join(' ') };
}

function quoteOf(page: AnnotatedPage, form: Form): string {
  const heading = form.legends[0] ?? (form.heading >= 0 ? page.reading.blocks[form.heading]!.text : page.reading.title);
  const labels = form.fields
    .filter(({ type, label }) => type !== 'hidden' && label !== '')
    .slice(0, 5)
    .map(({ label }) => label);
  return [heading, labels.join(' · '), form.buttons[0] ?? ''].filter((part) => part !== '').join(' — ');
}
