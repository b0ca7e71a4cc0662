import { type Obstacle, pageKey } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import { type AnnotatedPage, isContent } from './annotate.ts';
import { shapeOf } from './rules/support/forms.ts';

/** More than this, and a page tells of something beside itself. */
const A_LINE_OR_TWO = 220;

/** Words of who speaks of the page and not of what it is about: what is shown, loaded, moved or refused. Folded. */
const OF_THE_PAGE =
  /\b(?:pages?|rubriques?|contenus?|site|affich\w+|visionn\w+|navigateurs?|consent\w+|accept(?:er|ez)|connect\w+|sessions?|erreurs?|re-?essay\w+|indisponibles?|inaccessibles?|charg(?:er|ement|ez)|javascript|scripts?|videos?|films?|images?|affiches?|agrandir|lecteurs?|demenag\w+|deplacee?s?|redirig\w+|redirection|incident|probleme technique|maintenance|errors?|available|unavailable|loading|reload|retry|forbidden|denied)\b/;
/** Words of what one does, brings or pays, and where: such a line says something of a service, however short. Folded. */
const OF_THE_WORLD =
  /\b(?:mairie|secretariat|accueil|guichet|bureau|horaires?|ouvert\w*|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|euros?|tarifs?|gratuit\w*|telephon\w*|appel\w*|inscri\w+|demand\w+|formulaires?|dossiers?|pieces?|justificatifs?|rendez-?vous|apport\w+|present\w+|adress(?:er|ez)-|commune|village|habitants? (?:doivent|peuvent))\b|\d\s?(?:h\b|€)|\b\d{2}(?:[ .]\d{2}){4}\b/;
/** Where to go on from here: what such a page holds is what stands below it. Folded. */
const LEADS_ON = /\b(?:menu|ci-?dessous|ci-?contre|ci-?apres|choisi\w+|selectionn\w+|sommaire|retrouvez)\b/;
/** Nothing is there yet. Folded. */
const BEING_WRITTEN =
  /\bpage \S{0,3} ?venir\b|\ben (?:cours|voie) d|\ben (?:construction|redaction|preparation|creation)\b|\b(?:bientot|prochainement|a venir|revenez|a completer|encore vide)\b/;
/** Taken away for a while, whatever the reason: it was there and will be again. Folded. */
const WITHDRAWN =
  /\b(?:chang\w+ de (?:prestataire|logiciel|outil|plateforme|portail|systeme|version|fournisseur)|transfer\w+|migr\w+|bascul\w+|suspendu\w*|interromp\w*|interruption|(?:est|sont|ete) (?:retire|coupe|desactive)\w*|reviendr\w+|de retour|retabli\w*|remis\w* en (?:ligne|service)|refonte)\b/;
/** True for words that say that what they stand for is not there yet: there is nothing to be seen. @param text folded */
export function isBeingWritten(text: string): boolean {
  return BEING_WRITTEN.test(text);
}

/** What is taken away is a place of the site, not a service of the town. Folded. */
const OF_A_DESK =
  /\b(?:formulaires?|teleservices?|demarches|guichet|pages?|rubriques?|plateforme|portail|outil|contenus?|services? en ligne|en ligne|site)\b/;
/** Nothing stands at the address. Folded. */
const NOT_THERE =
  /\bintrouvables?\b|\b404\b|\bnot found\b|\b(?:n.est|n.existe|ne sont|n.etait) (?:plus|pas)(?: \S+)? (?:a cette adresse|ici)\b|\b(?:rien|personne) (?:a|sous) cette adresse\b|\b(?:page|adresse|lien|contenu|rubrique)s?(?: \S+){0,8}? (?:n.existe|n.est plus|perime|casse|rompu|obsolete|a ete (?:supprime|deplace))|\blien (?:mort|casse|perime|rompu)/;
/** How to reach somebody all the same: by telephone, by letter, at the desk. Folded. */
const REACHED = /\b\d{2}(?:[ .]\d{2}){4}\b|@|\b(?:horaires?|lundi|mardi|mercredi|jeudi|vendredi|samedi)\b|\d\s?(?:h\b|€)/;
/** It is asked, typed into or clicked, or is a list that nothing filled. Folded. */
const SPEAKS_TO_IT =
  /\b(?:demandez-(?:lui|moi)|touchez|survolez|posez|tapez|saisissez|cliquez|discut\w+|dialogu\w+|assistante?|robot|chatbot|agent (?:virtuel|conversationnel)|(?:vos|votre|toutes? (?:les|vos)) (?:questions?|reponses?)|simulateur|carte interactive|annuaire|module|widget)\b|\baucune? \S+(?: \S+)? (?:ne correspond|(?:n.a ete )?trouvee?|a afficher|disponible|pour l.instant)|\b0 (?:resultats?|fiches?|demarches?|elements?)\b/;
/** What a sign-in is called in a sentence, and what asks for consent. Folded. */
const SIGNED_IN = /\bconnect\w+|identifi\w+|reserve\w* (?:aux?|a)\b|session\b/;
const CONSENT = /\b(?:cookies?|traceurs?|consent\w+)\b/;

/**
 * A page in its site's frame of which the whole content is a line on itself ("Une erreur est survenue", "Ce contenu est réservé"), or a line beside a picture or a film: it names no
 * service, asks nothing, tells nobody where to go, and what it holds on other days nobody saw. One that says that it is being written holds nothing, and is none.
 *
 * @param drawing what of it other pages of its host have not
 * @returns what hides the page, or `null` where it tells of something
 */
export function hiddenByItsOwnWords(page: AnnotatedPage, { isDrawn, isScripted }: Drawing): Obstacle | null {
  if (page.home || page.kind !== 'ordinary') return null;
  if (asksOrWrites(page)) return null;
  // A script of its own draws what the line speaks to, whatever it names: a robot that answers, a map that one touches.
  if (isScripted && isSpokenTo(lineOf(page, true))) return 'unreadable';
  const own = lineOf(page, false);
  if (own === null) return null;
  const words = fold(own).replace(ASIDE, '');
  if (WITHDRAWN.test(words) && OF_A_DESK.test(words) && !REACHED.test(words)) return 'down';
  if (NOT_THERE.test(words) && !REACHED.test(words)) return 'moved';
  if (OF_THE_WORLD.test(words) || LEADS_ON.test(words) || BEING_WRITTEN.test(words)) return null;
  if (isDrawn && own.length <= A_CAPTION) return 'unreadable';
  if (!OF_THE_PAGE.test(words))
    return (isOfManyMatters(page) || (isOfAPart(page) && tellsNothing(own))) && !leadsOn(page) ? 'unreadable' : null;
  if (CONSENT.test(words)) return 'blocked';
  return SIGNED_IN.test(words) ? 'login' : 'unreadable';
}

/** Places for all that one asks of a town hall, by their titles. Folded. */
const MATTERS =
  /\b(?:demarches?|teleservices?|services? (?:en ligne|municipaux|aux? (?:habitants?|publics?|population))|(?:vos|nos|mes|les) services|formalites|guichet)\b/;

/** Its title names a place of many matters: a line that names none of them, whatever it says, does not tell what stands there on other days. */
export function isOfManyMatters(page: AnnotatedPage): boolean {
  return MATTERS.test(fold(titlesOf(page)));
}

/** What a page is called: its first title, and its name in the browser before the site's. */
export function titlesOf({ reading: { blocks, title } }: AnnotatedPage): string {
  const first = blocks.find(({ kind, zone }) => kind === 'heading' && (zone === 'main' || zone === 'card'));
  return `${first?.text ?? ''} | ${title.split(/ [|–—-] /, 1)[0]}`;
}

/** Parts of a site under which several services stand, by their titles: villages fill them with a line on a ball, where there is nothing else to tell. Folded. */
const PARTS_OF_A_SITE =
  /\b(?:vie (?:pratique|quotidienne|locale)|(?:au|votre) quotidien|infos? pratiques?|informations? (?:pratiques?|utiles?)|vivre)\b/;

/** Its title names such a part. */
export function isOfAPart(page: AnnotatedPage): boolean {
  return PARTS_OF_A_SITE.test(fold(titlesOf(page)));
}

/** What happens in a village, and what it is like to live there. Folded. */
const HAPPENS =
  /\b(?:bals?|fetes?|repas|lotos?|marches?|concerts?|spectacles?|expositions?|brocantes?|vide-greniers?|concours|tournois?|randonnees?|balades?|commerc\w+|artisan\w*|medecins?|pharmaci\w+|eglises?|messes?|histoire|bus|cars?|gares?|associations?|clubs?|comites?|chorales?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|ete|hiver|printemps|automne|dimanches?|annees?|saisons?|semaines?|cirques?|theatres?|salles?|gymnases?|villages?|hameaux?|bourgs?|vallees?|campagne|nature|paisibles?|vivre|chez nous)\b/;

/** No number, no name, no season, nothing that happens: whoever reads it knows nothing of the town. */
function tellsNothing(text: string): boolean {
  return !/\d|[\p{Ll},;'’] ?(?<![.!?] )\p{Lu}/u.test(text) && !HAPPENS.test(fold(text));
}

/** From its content. */
function leadsOn({ frameLinks, key, reading: { links } }: AnnotatedPage): boolean {
  return links.some(({ url, zone }, i) => (zone === 'main' || zone === 'card') && !frameLinks.has(i) && pageKey(url) !== key);
}

/** What a page shows that others of its host have not. */
export interface Drawing {
  /** Pictures or films. */
  readonly isDrawn: boolean;
  /** Scripts, or a frame that nobody read. */
  readonly isScripted: boolean;
}

/** What stands beside a picture to say what it is. */
const A_CAPTION = 60;

/** It is asked, typed into or touched, and nobody is reached otherwise. */
function isSpokenTo(line: string | null): boolean {
  if (line === null) return false;
  const words = fold(line).replace(ASIDE, '');
  return SPEAKS_TO_IT.test(words) && !REACHED.test(words) && !BEING_WRITTEN.test(words);
}

/**
 * The line or two that are its content, on a banner of its own too; `null` where there is more, or none.
 *
 * @param naming whether it may name a service
 */
function lineOf(page: AnnotatedPage, naming: boolean): string | null {
  const { blocks } = page.reading;
  let own = '';
  for (let b = 0; b < blocks.length; b++) {
    const { kind, text, zone } = blocks[b]!;
    if (kind === 'heading' || kind === 'button' || kind === 'label' || zone === 'breadcrumb') continue;
    if (!isContent(page, b) && (zone !== 'banner' || page.frameBlocks.has(b))) continue;
    if (!naming && page.namings[b]!.names !== 0) return null;
    own = own === '' ? text : `${own} . ${text}`;
    if (own.length > A_LINE_OR_TWO) return null;
  }
  return own === '' ? null : own;
}

/** It has a form of its own, or says where to write or whom to call. */
function asksOrWrites({ frameForms, frameLinks, reading: { forms, links } }: AnnotatedPage): boolean {
  if (forms.some((form, f) => !frameForms.has(f) && shapeOf(form).kind !== 'noise')) return true;
  return links.some(({ url, zone }, i) => (zone === 'main' || zone === 'card') && !frameLinks.has(i) && /^(?:mailto|tel):/i.test(url));
}

/** Of whom such a line speaks, and when to come back to it. Folded. */
const ASIDE =
  /\b(?:habitants?|usagers?|citoyens?|dans (?:quelques|un)\s\w+|(?:retour\w*|reven\w+)(?: a)? l.accueil|(?:page|site|menu) d.accueil|plan du site)\b/g;
