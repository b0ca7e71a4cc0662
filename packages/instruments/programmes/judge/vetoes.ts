import type { Annotated } from './annotate.ts';
import { promises } from './ladder.ts';
import { tokensOf } from './tokens.ts';

/** What stands above a sentence. */
export interface HeadingView {
  /** The nearest heading’s words; empty without one. */
  readonly text: string;
  /** Whether it sets apart what is no programme: legal notices, the team, contacts. */
  readonly apart: boolean;
}

/** Why a sentence with digital words says nothing of the town. */
export type Veto = 'campaign-tools' | 'legal-notice' | 'set-apart' | 'person';

/** An address of the web or of e-mail as it is written in a text. */
const ADDRESS =
  /(?:https?:\/\/|www\.|[\w.+-]+@[\w-]+\.)\S*|(?:^|[\s(«"])@\w|\b[\w-]{3,}\.(?:fr|com|org|net|eu|bzh|info|paris|alsace|exemple|example)\b/iu;
/** The town, as a programme names it. */
const TOWN = new Set(
  'ville commune mairie municipal municipale municipaux communal communale communaux village bourg metropole agglomeration collectivite secretaire'.split(
    ' ',
  ),
);
/** « notre site », « nos réseaux », « mon blog »: whose it is is told by the words beside. */
const OWN = new Set('notre nos mon ma mes'.split(' '));
const OWN_TOOLS = new Set(
  'adresse courriel mail numero site page blog reseaux facebook instagram compte comptes newsletter questionnaire permanence tract chaine whatsapp liste'.split(
    ' ',
  ),
);
/** What one does with a thing of the town’s: the campaign’s own site is not to be rebuilt. */
const ACTS = new Set(
  'creer creation refonte refondre moderniser modernisation ameliorer amelioration developper developpement renover repenser revoir enrichir dynamiser mettre doter ouvrir nouveau'.split(
    ' ',
  ),
);

/** « prendre rendez-vous sur le site »: what residents take is no call to come. */
const TAKEN = /(?:prendr\p{L}*|prends?|prise?|pris|un|de|les|vos|leurs?|son)\s*$/iu;
/** What residents will be able to do: « vous pourrez suivre votre dossier sur internet ». */
const ABLE = /(?:pourr\p{L}+|pouvoir|peut|peuvent|puiss\p{L}+|permet\p{L}*|pour|de|d['’]|à)\s+(?:(?:de|y|les?|la|en)\s+)?$/iu;
const INFINITIVE = /^\p{L}+(?:er|re|ir)\b/iu;

/** Whether words that look like a call of the campaign's tell what residents do. */
function isResidents(before: string, words: string): boolean {
  return /^rendez/iu.test(words) ? TAKEN.test(before) : INFINITIVE.test(words) && ABLE.test(before);
}

/** How this very paper was made. */
const IMPRINT =
  /^\W*(?:ce|cet|notre) (?:document|tract|livret|programme|texte|journal) (?:a été|est) (?:composé|imprimé|réalisé|mis en page|tiré|fabriqué)/iu;

/** Why the sentence does not count; `null` when it does. */
export function vetoOf(sentence: Annotated, heading: HeadingView): Veto | null {
  const { found, text } = sentence;
  const kinds = new Set(found.flatMap(({ purpose }) => (purpose.of === 'campaign' ? [purpose.kind] : [])));
  if (kinds.has('legal') || (kinds.has('imprint') && !isTownsPromise(sentence))) return 'legal-notice';
  if (heading.apart) return 'set-apart';
  if (IMPRINT.test(text)) return 'campaign-tools';
  const { words } = tokensOf(text);
  const ofTown = words.some((word) => TOWN.has(word));
  const acts = words.some((word) => ACTS.has(word));
  const address = ADDRESS.test(text);
  if (address && !acts) return 'campaign-tools';
  const tools = found.some(
    ({ purpose, start, end }) =>
      purpose.of === 'campaign' && purpose.kind === 'tools' && !isResidents(text.slice(0, start), text.slice(start, end)),
  );
  if (tools && !(ofTown && acts)) return 'campaign-tools';
  const own = words.some((word, i) => OWN.has(word) && OWN_TOOLS.has(words[i + 1] ?? ''));
  // Who calls a site old speaks of the town’s: « Notre site date de 2009 ».
  const kept = found.some(({ purpose }) => purpose.of === 'slot' && purpose.slot === 'site-kept');
  if (own && !ofTown && !acts && !kept) return 'campaign-tools';
  if (isPerson(text)) return 'person';
  return null;
}

/** Whether a sentence promises something, and not to who gave his own address: « vos données seront conservées trois ans » stands in a notice. */
function isTownsPromise(sentence: Annotated): boolean {
  return (
    !/(?<!\p{L})(?:vos|votre) (?:données|donnees|adresse|courriel|coordonn)/iu.test(sentence.text) &&
    (promises(sentence) || ITEM.test(sentence.text))
  );
}

/** « Un fablab dans l’ancienne imprimerie »: a thing with its article. */
const ITEM = /^\W*(?:une?|des|la|le|les|l['’]|nos|notre)\s?\p{Ll}/u;

/** A line of a list of candidates: names with capitals, then an age. */
function isPerson(text: string): boolean {
  return /^\W*(?:\d+\W+)?(?:\p{Lu}[\p{L}'’-]+[ ,]+){1,4}\d\d ans\b/u.test(text) || LIFE.test(text) || PEOPLE.test(text) || WHO.test(text);
}

/** « Nous venons d’horizons divers : une magistrate, un égoutier, une développeuse web »: three people or more, each by what he is. */
const PEOPLE =
  /(?<!\p{L})(?:nous (?:venons|sommes)|(?:notre|la|une) (?:liste|équipe|equipe)|colisti(?:er|ère)s?|candidate?s|vous (?:trouverez|y trouverez))(?!\p{L})[^.;!?]*[:,]\s(?:une?|deux|trois|quatre|des)\s[^,;:.]{3,40}(?:,\s(?:et\s)?(?:une?|deux|trois|quatre|des)\s[^,;:.]{3,40}){2,}/iu;
/** « Lise, qui programme des logiciels à Tours. », « Jean-Noël Pic, qui réparait des ordinateurs ; », « Notre benjamine étudie … ». */
const WHO =
  /^\W*(?!(?:Désormais|Demain|Bientôt|Enfin|Alors|Ensuite|Puis|Aujourd)(?!\p{L}))\p{Lu}\p{Ll}+(?:[- ]\p{Lu}[\p{L}'’-]+){0,3},\squi\s(?:(?!\p{L}+(?:ra|ront)(?!\p{L}))[^,])*$|^\W*(?:[Nn]otre|[Mm]on|[Mm]a) (?:benjamine?|doyenne?|cadette?|colisti(?:er|ère)|trésori(?:er|ère))\s(?!\p{L}+ra(?!\p{L}))\p{Ll}/u;

/** A life told: « J’ai dirigé une société de logiciels », « Mon métier d’informaticien », « Parmi nous : … un développeur », « Notre deuxième de liste ». */
const LIFE =
  /^\W*(?:j['’]ai (?:dirigé|travaillé|été|exercé|enseigné|fondé|géré|appris)|je (?:travaille|dirige|enseigne)|mon métier|ma profession|parmi nous\s*:|notre (?:première|deuxième|troisième|tête) de liste)(?!\p{L})/iu;
