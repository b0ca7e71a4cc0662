import { pageKey } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import { type Address, addressesOf } from './address.ts';
import { type AnnotatedPage, isContent, isContentLink, type Site } from './annotate.ts';
import { holdsNone, servicesOfFields } from './fields.ts';
import { ALL, type HiddenPlace } from './hidden-places.ts';
import { hitsIn, namingOf } from './lexicon.ts';
import { isOfAPart, isOfManyMatters, titlesOf } from './own-words.ts';
import type { Hindrance } from './rubric/decide.ts';
import { fact, hindranceOf, isUnseen } from './unread-target.ts';
import { hasScriptOfItsOwn, unseenAs } from './unseen.ts';

const known = new WeakMap<Site, readonly HiddenPlace[]>();

/**
 * Pages of the town that are called after all that one asks of a town hall, or after a field of it, whose content names no service of these, and that open on something nobody read: a frame, a search, a
 * button that only a script follows, the next leaf of a list, a place elsewhere. What such a page is for stands there. Beside them, sentences that say that all of it is told in a place that
 * is not read (a network, an application, a bulletin). Each with the services that may stand there; worked out once for all services.
 */
export function hollowPlaces(site: Site): readonly HiddenPlace[] {
  let places = known.get(site);
  if (places === undefined) {
    const pages = site.pages.filter(({ kind, page }) => page.reach === 'town' && kind === 'ordinary');
    const isNamed = pages.some((page) => page.namings.some(({ names }, b) => names !== 0 && isContent(page, b)));
    places = pages.flatMap((page) => [
      ...(isNamed ? [] : toldElsewhere(page)),
      ...openingsOf(site, page),
      ...namedButtons(page),
      ...cutBytes(site, page),
    ]);
    known.set(site, places);
  }
  return places;
}

/** Services that a page is for by its title; none of the home page, which is for the town. */
function meantBy(page: AnnotatedPage): number {
  if (page.home) return 0;
  if (isOfManyMatters(page) || isOfAPart(page)) return ALL;
  const titles = titlesOf(page);
  return holdsNone(titles) ? 0 : servicesOfFields(titles);
}

function openingsOf(site: Site, page: AnnotatedPage): readonly HiddenPlace[] {
  const services = meantBy(page);
  if (services === 0 || unseenAs(site, page) !== null || names(page, services) || leadsOn(site, page)) return [];
  const hindrance = openingOn(site, page);
  return hindrance === null ? [] : [{ hindrance, services }];
}

/** What it is for is named in its content, or by what that leads to. */
function names(page: AnnotatedPage, services: number): boolean {
  if (page.namings.some((naming, b) => (naming.names & services) !== 0 && isContent(page, b))) return true;
  return page.reading.links.some((link, i) => isContentLink(page, i) && (namingOf(hitsIn(link.text)).names & services) !== 0);
}

/** Its content leads to pages that were read: what it is for stands on these. */
function leadsOn(site: Site, page: AnnotatedPage): boolean {
  const addresses = addressesOf(site, page.reading.links);
  const read = new Set<string>();
  page.reading.links.forEach((_, i) => {
    if (!isContentLink(page, i)) return;
    const { target, isOwnPage } = addresses[i]!;
    if (
      isOwnPage &&
      target.kind === 'captured' &&
      !target.page.home &&
      target.page.key !== page.key &&
      unseenAs(site, target.page) === null
    )
      read.add(target.page.key);
  });
  return read.size >= A_HUB;
}

/** A page that leads to so many others is a way to them. */
const A_HUB = 2;

/** What of a page nobody read; `null` where it holds all that it has in words. */
function openingOn(site: Site, page: AnnotatedPage): Hindrance | null {
  const { frames, links, shape } = page.reading;
  const frame = frames.find(({ url }) => !site.byKey.has(pageKey(url)) && !FILMS.test(url));
  if (frame !== undefined) return hiddenOn(page, frame.url);
  const addresses = addressesOf(site, links);
  for (let i = 0; i < links.length; i++) {
    const { text, comarked } = links[i]!;
    if (!isContentLink(page, i) || comarked) continue;
    const address = addresses[i]!;
    if (isNextLeaf(page, address, text) ? isUnseen(site, address) : isOtherPlace(address, text))
      return hindranceOf(site, links[i]!.url, text);
  }
  if (shape.mainCharacters > A_PAGE) return null;
  const asked = searchOn(page);
  if (asked !== null) return hiddenOn(page, asked);
  const [button] = deafButtonsOn(page);
  if (button !== undefined) return hiddenOn(page, page.reading.blocks[button]!.text);
  if (shape.emptyPanels > 0 || hasScriptOfItsOwn(site, page)) return hiddenOn(page, titlesOf(page).split(' | ', 1)[0]!);
  return null;
}

/** The page was read, and shows nothing of what it announces. */
function hiddenOn(page: AnnotatedPage, quote: string): Hindrance {
  return { obstacle: 'unreadable', because: 'unobserved-shows-nothing', evidence: fact(page.url, quote) };
}

/** More than so many characters, and what a page says is what it is for. */
const A_PAGE = 700;
const FILMS = /(?:^|\.)(?:youtube(?:-nocookie)?|youtu|dailymotion|vimeo|peertube)\./i;

/** The same page, further on: "2", "Suivant". */
function isNextLeaf(page: AnnotatedPage, { url, isOwnPage }: Address, text: string): boolean {
  return isOwnPage && A_LEAF.test(fold(text)) && pageKey(url) !== page.key && url.startsWith(page.url.split(/[?#]/, 1)[0]!);
}

const A_LEAF = /^(?:\d{1,3}|(?:page )?suivante?s?|(?:la )?suite|plus anciens?|[>»›]+)(?: ?[>»›]+)?$/;

/** A place elsewhere that nobody asked for, named for what one does there. */
function isOtherPlace({ isWeb, isOwnHost, isStateHost, isDocument, target }: Address, text: string): boolean {
  if (!isWeb || isOwnHost || isStateHost || isDocument || target.kind !== 'unasked' || text.length > A_NAME || holdsNone(text))
    return false;
  return A_PLACE.test(fold(text)) && servicesOfFields(text) === 0;
}

const A_NAME = 60;
const A_PLACE = /\b(?:appli(?:cation)?s?|plateforme|portail|espace|guichet|en ligne|demarches?|outil|module|services?)\b/;

/** A search of its own, by what it asks; every page's is the site's. */
function searchOn(page: AnnotatedPage): string | null {
  if (page.page.result.kind !== 'reading') return null;
  for (const { method, zone, fields } of page.page.result.reading.forms) {
    if (method === 'post' || (zone !== 'main' && zone !== 'card')) continue;
    const label = fields.map((field) => field.label).find((text) => A_QUESTION.test(fold(text)));
    if (label !== undefined) return label;
  }
  return null;
}

const A_QUESTION =
  /\b(?:demarches?|services?|besoin|question|je (?:suis|veux|cherche|souhaite)|vous (?:etes|cherchez|voulez|souhaitez)|fiches?|motif|sujet|theme)\b/;

/** Buttons of the content that belong to no form, hold no address and are no tool of the page: what a script does when they are pressed nobody saw. By their blocks. */
function deafButtonsOn({ reading, frameBlocks, page }: AnnotatedPage): readonly number[] {
  if (reading.shape.scripts === 0 || !reading.blocks.some(({ kind }) => kind === 'button')) return [];
  // What is sent by a form that tells nothing of a procedure is no button of the page's either.
  const forms = page.result.kind === 'reading' ? page.result.reading.forms : reading.forms;
  const sends = new Set(forms.flatMap(({ buttons }) => buttons));
  const linked = new Set(reading.links.map(({ block }) => block));
  return reading.blocks.flatMap(({ kind, level, text, zone }, b) => {
    if (kind !== 'button' || level !== 0 || (zone !== 'main' && zone !== 'card') || frameBlocks.has(b)) return [];
    return linked.has(b) || sends.has(text) || OF_THE_READER.test(fold(text)) ? [] : [b];
  });
}

/** Such a button may bear a service's name, on any page. */
function namedButtons(page: AnnotatedPage): readonly HiddenPlace[] {
  return deafButtonsOn(page).flatMap((b) => {
    const { names } = page.namings[b]!;
    return names === 0 ? [] : [{ hindrance: hiddenOn(page, page.reading.blocks[b]!.text), services: names }];
  });
}

const OF_THE_READER =
  /\b(?:imprim\w+|partag\w+|fermer|agrandir|reduire|ecouter|envoyer|menu|recherch\w*|cookies?|accepter|refuser|langue|precedente?|suivante?|pause|lecture|favoris?|copier|contraste|haut de page|retour)\b/;

/** All that one asks is told in a place that is not read here. Folded. */
const ALL_OF_IT =
  /\b(?:tou(?:s|tes|t)(?: \S+){0,4}? (?:demarches|services|savoir|renseignements|informations|infos|formalites)|ensemble des (?:demarches|services|informations|infos|renseignements)|(?:vos|les|nos) (?:demarches|services|informations|infos) (?:\S+ ){0,3}?(?:sont|figurent|se trouvent|se font|vous attendent)|tout (?:y )?(?:est|figure|se trouve))\b/;
const ELSEWHERE =
  /\b(?:(?:dans|sur|par|via|avec) (?:\S+ ){0,2}?(?:appli(?:cation)?s?|facebook|instagram|whatsapp|telegram|panneau ?pocket|intramuros|illiwap|citykomi|bulletin|gazette|journal|panneaux?|affichage|livret|brochure|depliant)|bulletin municipal)\b/;
const A_SENTENCE = 300;

/** A sentence says so. Asked where no page names a service. */
function toldElsewhere(page: AnnotatedPage): readonly HiddenPlace[] {
  const block = page.reading.blocks.find(({ text, zone }, b) => {
    if ((zone !== 'main' && zone !== 'card') || page.frameBlocks.has(b) || text.length > A_SENTENCE) return false;
    const words = fold(text);
    return ALL_OF_IT.test(words) && ELSEWHERE.test(words);
  });
  if (block === undefined) return [];
  return [{ hindrance: hiddenOn(page, block.text), services: ALL }];
}

/** A page of which the end was not kept: what stood there may be anything that the page is for. */
function cutBytes(site: Site, page: AnnotatedPage): readonly HiddenPlace[] {
  if (site.visits.get(page.key)?.truncated !== true) return [];
  const services = page.home ? ALL : meantBy(page) | page.topic.names | page.topic.topics;
  return services === 0 ? [] : [{ hindrance: hiddenOn(page, ''), services }];
}
