import { type CueBook, compileCues, type Hit } from '@beffroi/reading';
import { FIELDS, type FieldId } from './codebook/fields.ts';
import { THEMES } from './codebook/index.ts';
import type { ThemeId } from './codebook/theme.ts';
import { LADDER } from './ladder.wordings.ts';
import { withFuture, writtenOut } from './sense/forms.ts';
import { verdictOf } from './sense/minutes.ts';
import { SLOTS, type SlotId } from './sense/slots.ts';
import { SERVICE_WORDINGS } from './services.ts';
import { CAMPAIGN } from './vetoes.wordings.ts';
import { DIGITAL } from './wordings/digital.ts';

/** What a wording is for: a theme’s, a digital word’s, the campaign’s, a rung’s, a field’s, a service’s, a slot’s. */
export type Purpose =
  | { readonly of: 'name' | 'across' | 'alone' | 'title' | 'hint' | 'not'; readonly theme: ThemeId }
  | { readonly of: 'digital'; readonly kind: keyof typeof DIGITAL }
  | { readonly of: 'campaign'; readonly kind: keyof typeof CAMPAIGN }
  | { readonly of: 'ladder'; readonly rung: keyof typeof LADDER }
  | { readonly of: 'field'; readonly field: FieldId }
  | { readonly of: 'service'; readonly service: string }
  | { readonly of: 'slot'; readonly slot: SlotId };

/**
 * Each wording with what it is for. Each is a cue of its own: of two wordings of one theme that begin at the same word, the shorter may stand in
 * one clause and the longer reach over a comma.
 */
const ENTRIES: readonly (readonly [Purpose, string])[] = [
  ...THEMES.flatMap(({ id, names, across, alone = [], title = [], hints, not }) => [
    ...each({ of: 'name', theme: id }, names),
    ...each({ of: 'across', theme: id }, across),
    ...each({ of: 'alone', theme: id }, alone),
    ...each({ of: 'title', theme: id }, title),
    ...each({ of: 'hint', theme: id }, hints),
    ...each({ of: 'not', theme: id }, not),
  ]),
  ...keysOf(DIGITAL).flatMap((kind) => each({ of: 'digital', kind }, DIGITAL[kind])),
  ...keysOf(CAMPAIGN).flatMap((kind) => each({ of: 'campaign', kind }, CAMPAIGN[kind])),
  ...keysOf(LADDER).flatMap((rung) => each({ of: 'ladder', rung }, LADDER[rung])),
  ...keysOf(FIELDS).flatMap((field) => each({ of: 'field', field }, FIELDS[field])),
  ...keysOf(SLOTS).flatMap((slot) =>
    each(
      { of: 'slot', slot },
      SLOTS[slot].map((wording) => withFuture(writtenOut(wording))),
    ),
  ),
  ...keysOf(SERVICE_WORDINGS).flatMap((service) => each({ of: 'service', service }, SERVICE_WORDINGS[service]!)),
];

/** All wordings of the instrument in one book, so that each sentence is walked once. A cue is known by its place in `ENTRIES`. */
const BOOK: CueBook = compileCues(Object.fromEntries(ENTRIES.map(([, wording], i) => [String(i), [wording]])));

/** One wording found in a sentence. */
export interface Found extends Pick<Hit, 'from' | 'to' | 'start' | 'end'> {
  readonly purpose: Purpose;
}

/** A sentence with all wordings that stand in it, by position. */
export interface Annotated {
  readonly text: string;
  readonly found: readonly Found[];
  /** What was said before and may give this sentence its field, nearest first; none where nothing may. */
  readonly before?: readonly Before[];
  /** The words of what stands above it: its heading, the line that is set like one, the introduction of its list, the first cell of its row. */
  readonly above?: readonly string[];
}

/** What stands before a sentence, with what it speaks of. */
export interface Before {
  readonly said: Annotated;
  readonly themes: readonly ThemeId[];
  /** Of a question that names no theme: what the talk was of before it. « Et pour ceux qui n’y comprennent rien ? » */
  readonly behind?: readonly ThemeId[];
  /** The words that named each theme there. */
  readonly words: ReadonlyMap<ThemeId, string>;
  /**
   * The question that is answered, and the sentence that a pronoun goes on from, give all that they name. What stands `above` (a heading, an introduction, the cell before) and a
   * sentence that nothing points back to (`near`) give it only where this one has words for it.
   */
  readonly how: 'question' | 'pronoun' | 'above' | 'near';
  /** Of what stands above: whether it is said on in what stands below, as an introduction or a cell is; a title only names a field. */
  readonly leadsIn?: boolean;
  /** Whether it stands right above, as a short heading of this sentence alone. */
  readonly right?: boolean;
  /** Whether it introduces a list of things, of which this is one: « Une application pour : les menus de la cantine ». */
  readonly lists?: boolean;
  /** How far it committed itself. */
  readonly commitment: number;
}

/** The fields beside the digital one that a sentence has words of. */
export function fieldsOf({ found }: Annotated): ReadonlySet<FieldId> {
  return new Set(found.flatMap(({ purpose }) => (purpose.of === 'field' ? [purpose.field] : [])));
}

/** Finds all wordings of the instrument in a sentence. A full stop inside it parts nothing that a wording may not cross. */
export function annotate(text: string): Annotated {
  return {
    text,
    found: Array.from(
      BOOK.scan(plainVerdict(plainNine(plainOld(plainChance(plainSite(plainApp(plainGender(text)))))))),
      ({ cue, from, to, start, end }) => ({
        from,
        to,
        start,
        end,
        purpose: ENTRIES[cue]![0],
      }),
    ),
  };
}

/**
 * « adjoint·e à la démocratie » read as « adjoint à la démocratie », of the same length: else its ending would be a word of its own, and make an
 * e-democracy.
 */
function plainGender(text: string): string {
  return text.replaceAll(INCLUSIVE, (ending) => ' '.repeat(ending.length));
}

/**
 * « une application » is a thing that one opens, « l’application du règlement » is not: articles, which wordings leave out, and what follows tell them apart. It is read as
 * « appli », of the same length.
 */
function plainApp(text: string): string {
  return text.replaceAll(AN_APP, (word) => 'appli'.padEnd(word.length));
}

const AN_APP =
  /(?<=(?:^|[^\p{L}])(?:une|une seule|cette|pas d['’]|deux|trois|plusieurs)\s?)applications?(?=\s*(?:[,.;:!?«»")]|$)|\s+(?:pour|qui|que|où|ou|et|leur|vous|nous|lui|à(?! la\b)|mobiles?|municipales?|communales?|citoyennes?|gratuites?|utiles?|simples?|uniques?|d[ée]di[ée]es?|participatives?|locales?|anti|touristiques?|abandonnée?s?|abandonnees?|obsolètes?|obsoletes?|communautaires?|collaboratives?|pratiques?|ludiques?|scolaires?|culturelles?|payantes?|moderne|claire|commune|interne)(?!\p{L})|\s+(?:de\s+|d['’])(?:visite|information|alerte|suivi|paiement|signalement|covoiturage|r[ée]servation|partage|tri|gestion|messagerie|mobilit[ée]|guidage)(?!\p{L})|\s+\p{L}+(?:ra|ront)(?!\p{L}))|(?<=(?:^|[^\p{L}])(?:l['’]|d['’]|notre\s|votre\s|une\s))applications?(?=\s+(?:(?:de\s+|d['’])(?:information|alerte|visite|signalement|paiement|covoiturage)|de la (?:ville|commune|mairie)|du village|municipale|communale|mobile)(?!\p{L}))/giu;

/**
 * « les sites », « ce site », « sur site », « le site du Haut-Mesnil », « visiteurs du site » are places: read as « lieux », « lieu », of the same length. What names one as digital, or as the
 * town's, keeps it.
 */
function plainSite(text: string): string {
  return text.replaceAll(PLACES, (word) => (word.length === 5 ? 'lieux' : 'lieu'));
}

/** « à cette occasion » is no second hand: left out, of the same length. */
function plainChance(text: string): string {
  return text.replaceAll(CHANCE, (words) => ' '.repeat(words.length));
}

/** « dix-neuf heures », « neuf ateliers » count, and nothing is new: read as « huit », of the same length. */
function plainNine(text: string): string {
  return text.replaceAll(NINE, 'huit');
}

const NINE =
  /(?<=\p{L}-)neuf(?!\p{L})|(?<=(?:^|[^\p{L}])(?:les|des|nos|ces|vos|leurs|à|de|dès|pour|pendant|depuis|après|avant|dans|en|sur|avec|par|ou|et)\s)neuf(?=\s(?:heures?|h|mois|ans|jours|semaines|euros|mille|cents?|\p{L}+s)(?!\p{L}))|(?<=^\P{L}*)neuf(?=\s\p{L}+s(?!\p{L}))/giu;

/** « dans l’ancien tribunal » is a building and nobody old: read as « vieill », « vieillee », of the same length. */
function plainOld(text: string): string {
  return text.replaceAll(FORMER, (word) => (word.length === 6 ? 'vieill' : 'vieillee'));
}

const FORMER =
  /(?<=(?:^|[^\p{L}])(?:l['’]|d['’]|une?\s|cet\s|cette\s|son\s|leur\s|notre\s|mon\s))ancien(?:ne)?(?=\s(?!(?:du|de|des|qui|que|et|ou|à|a|dit|comme|sera|aura|est|doit|peut|seul|seule|isolé|isolée|perdu|perdue)(?!\p{L}))\p{Ll})/giu;

/** « Proposé, non tranché : »: what minutes say of a proposal is no part of it. */
function plainVerdict(text: string): string {
  const label = verdictOf(text);
  return label === '' ? text : ' '.repeat(label.length) + text.slice(label.length);
}

const CHANCE = /(?<=(?:^|[^\p{L}])(?:cette|même|première|autre|chaque|toute|l['’])\s?)occasion(?!\p{L})/giu;

/** Whose site is one on the net: « le site de la mairie », « un site de covoiturage ». */
const OWNERS = String.raw`(?:la\s+|l['’]|le\s+|notre\s+|votre\s+|une?\s+|leur\s+)?(?:commune|ville|mairie|village|bourg|m[ée]diath|biblioth|tr[ée]sor|office|agglo|m[ée]tropole|petites annonces|covoiturage|rencontre|entraide|troc|campagne|liste|association|club|comité|pr[ée]fecture|caf\b|imp[ôo]ts|[ée]tat\b|vente|partage|pr[êe]t|r[ée]servation|[ée]cole|d[ée]partement|r[ée]gion|informations?|quartier)`;
const PLACES = new RegExp(
  [
    String.raw`(?<!\p{L})sites(?!\p{L})(?!\s+(?:internet|web|marchands?|municipaux|et\s+(?:applis?|applications?|réseaux|comptes)|(?:de\s+|du\s+|des\s+|d['’])${OWNERS}))`,
    String.raw`(?<=(?:^|[^\p{L}])(?:ce|chaque|sur|aucun|du|au)\s)site(?!\p{L})(?!\s+(?:internet|web|officiel|municipal|communal|(?:de\s+|du\s+|des\s+|d['’])${OWNERS}))(?<!\b(?:refonte|cr[ée]ation|mise [àa] jour|accueil|page|adresse|ouverture|remise)\s+(?:\p{L}+\s+)?du\s+site)`,
    String.raw`(?<!\p{L})site(?=\s+(?:de\s+|du\s+|des\s+|d['’]))(?!\s+(?:de\s+|du\s+|des\s+|d['’])${OWNERS})`,
  ].join('|'),
  'giu',
);

const INCLUSIVE =
  /(?<=\p{L}{2})(?:[·•‧∙]\p{Ll}{1,6}(?:[·•‧∙.]s)?|\.(?:e|es|ne|nes|rice|rices|trice|trices|euse|euses|ère|ères)(?:\.s)?)(?!\p{L})/gu;

/** Two pieces of text as one, without looking through them again. */
export function joined(first: Annotated, then: Annotated): Annotated {
  const chars = first.text.length + 1;
  const words = Math.max(0, ...first.found.map(({ to }) => to)) + 1;
  return {
    text: `${first.text} ${then.text}`,
    found: [
      ...first.found,
      ...then.found.map((one) => ({
        ...one,
        from: one.from + words,
        to: one.to + words,
        start: one.start + chars,
        end: one.end + chars,
      })),
    ],
  };
}

/** Whether two wordings share a word. */
export function overlap(one: Pick<Found, 'from' | 'to'>, other: Pick<Found, 'from' | 'to'>): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Words between two wordings; 0 where they touch or overlap. */
export function distance(one: Pick<Found, 'from' | 'to'>, other: Pick<Found, 'from' | 'to'>): number {
  return Math.max(0, one.from - other.to, other.from - one.to);
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}

function each(purpose: Purpose, wordings: readonly string[]): [Purpose, string][] {
  return wordings.map((wording) => [purpose, wording]);
}
