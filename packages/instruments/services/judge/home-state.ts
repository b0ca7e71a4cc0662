import type { Evidence, Obstacle } from '@beffroi/domain';
import { fold, type Reading } from '@beffroi/reading';
import { type Address, addressesOf } from './address.ts';
import type { AnnotatedPage, Site } from './annotate.ts';
import { CLOSED } from './closed-page.ts';
import { missingMenuOn } from './missing-menu.ts';
import type { ReasonCode } from './rubric/reasons.ts';
import { isTownHall } from './town-hall.ts';
import { visitFact } from './visit-fact.ts';

/** Why the home page is not a real page of this town. */
export interface HomeTrouble {
  readonly obstacle: Obstacle;
  readonly because: ReasonCode;
  readonly evidence: Evidence;
}

/** More of its own words than this, and a page is no mere notice. */
const NOTICE_CHARACTERS = 1_200;
/** Less of its own words than this, on a page that leads nowhere, and there is no site behind it. */
const BARE_CHARACTERS = 400;
/** A mail, a telephone, a network: such a page may have so many links that lead away. */
const BARE_LINKS = 3;
/** A notice leads to so many pages of its own at most (contact, legal notice). */
const NOTICE_LINKS = 4;

const FOR_SALE =
  /(?:nom de )?domaine (?:\S+ ){0,4}?(?:est |peut[- ]etre |actuellement )?(?:a vendre|en vente|mis en vente|a ceder|disponible a l.achat)|a vendre ?: ?(?:le )?(?:nom de )?domaine|(?:achet|acquer|rachet)\w* (?:\S+ ){0,2}?(?:nom de )?domaine|faire une offre|domain (?:name )?(?:\S+ ){0,3}?(?:is |may be )?for sale|buy this domain|make an offer/;
const PARKED =
  /(?:nom de )?domaine (?:\S+ ){0,6}?(?:a expire|est expire|expire depuis|arrive a expiration|est reserve|vient d.etre (?:enregistre|reserve|achete)|n.est (?:pas|plus) (?:utilise|actif|renouvele)|gare|en parking)|domain (?:\S+ ){0,4}?(?:has )?expired|parked (?:domain|free)|page de parking|liens (?:sponsorises|commerciaux)|recherches (?:associees|liees)|related searches/;
const OPENING =
  /(?:bientot|prochainement|tres vite|d.ici (?:peu|quelques))[^.!?]{0,60}(?:site|en ligne|ouvert)|(?:nouveau|futur) site[^.!?]{0,80}(?:bientot|prochainement|arrive|en (?:cours de )?(?:construction|preparation|creation)|ouvrira|sera en ligne|verra le jour)|site (?:internet |web )?(?:\S+ ){0,3}?en (?:cours de )?(?:construction|creation|preparation|elaboration)|en construction|under construction|coming soon|(?:page|site) par defaut|default (?:web )?page|it works!|welcome to nginx|apache2? (?:\S+ )?default/;
/** Titles of pages that say whose a site is. */
const OWNER = /a propos|qui sommes|mentions|contact|legal|editeur|about/;
/** Who took over a town's name says so where the law has them say who they are. */
const DISCLAIMED =
  /nous ne sommes (?:pas|ni|plus)[^.!?]{0,25}(?:la mairie|la commune|la ville|une collectivite|le site officiel)|n.est (?:pas|plus) (?:le |un )?site (?:officiel|de la (?:mairie|commune|ville))|(?:sans|aucun) (?:aucun )?(?:lien|rapport) avec (?:la |l.ancienne )?(?:mairie|commune|collectivite|municipalite)|nom de domaine[^.!?]{0,60}(?:laisse libre|(?:precedent|ancien) (?:titulaire|proprietaire)|rachete|acquis aux encheres)/;
const SPAM =
  /\b(?:casinos?|viagra|cialis|kamagra|paris sportifs?|bookmakers?|bonus sans depot|machines? a sous|jackpots?|slots?|poker|roulette|blackjack|betting|gambling|cryptomonnaies?|bitcoins?|forex|trading|escorts?|porno?|xxx|rencontres? (?:coquines?|sexe)|sex(?:e|y)? shop|replicas?|pret (?:rapide|sans justificatif)|credits? (?:rapides?|sans justificatif)|payday|essay writing|backlinks?|iptv)\b/g;
const OF_A_TOWN =
  /\b(?:mairie|maires?|communes?|communa\w+|municipa\w+|ville|village|bourg|habitant\w*|elus?|administres|citoyen\w*|commune|conseil|ecoles?|etat[ -]civil|demarches?|agglomeration|cantine|bibliotheque|mediatheque)\b/;

/** What bars the home page from being a real page of this town, or `null`. Worked out once for a site. */
export function homeTrouble(site: Site): HomeTrouble | null {
  const known = troubles.get(site);
  if (known !== undefined) return known;
  const trouble = workOut(site);
  troubles.set(site, trouble);
  return trouble;
}

const troubles = new WeakMap<Site, HomeTrouble | null>();

function workOut(site: Site): HomeTrouble | null {
  const home = site.pages.find((page) => page.home) ?? null;
  if (home === null) return null;
  const notice = noticeOn(site, home);
  if (notice !== null) return notice;
  const wall = wallOn(site, home);
  if (wall !== null) return wall;
  const disclaimed = disclaimerOn(site);
  if (disclaimed !== null) return disclaimed;
  const alone = aloneOn(site, home);
  if (alone !== null) return alone;
  const menu = missingMenuOn(site, home);
  if (menu !== null) return { obstacle: 'unreadable', because: 'unobserved-unreadable', evidence: fact(home, menu) };
  // All of these know a page by what it says. Whoever says nothing of the kind must still speak as a town hall does.
  return isTownHall(site) ? null : { obstacle: 'unreadable', because: 'unobserved-unknown', evidence: fact(home, textOf(home)) };
}

/** A home page behind which next to nothing was found. */
function aloneOn(site: Site, home: AnnotatedPage): HomeTrouble | null {
  const others = site.pages.filter((page) => page.page.reach === 'town' && page !== home);
  if (others.length > 1) return null;
  const inside = insideLinks(site, home);
  const dead = inside.filter(({ target: { kind } }) => kind === 'dead' || kind === 'hindered');
  if (inside.length >= 3 && dead.length >= inside.length * 0.8)
    return { obstacle: 'down', because: 'unobserved-dead-links', evidence: fact(home, `${dead.length} / ${inside.length}`) };
  // A menu that a script draws: some text, and nothing that leads on.
  if (others.length === 0 && !home.page.rendered && home.reading.shape.scripts > 0 && inside.length < 2 && home.reading.forms.length === 0)
    return { obstacle: 'unreadable', because: 'unobserved-unreadable', evidence: fact(home, home.reading.title) };
  // It leads nowhere, names no service and says next to nothing, whatever the words: somebody took the site away.
  const silent = home.namings.every(({ names }) => names === 0);
  const { shape, forms, links } = home.reading;
  if (
    silent &&
    others.length === 0 &&
    inside.length === 0 &&
    forms.length === 0 &&
    links.length <= BARE_LINKS &&
    shape.mainCharacters < BARE_CHARACTERS
  )
    return { obstacle: 'down', because: 'unobserved-bare', evidence: fact(home, textOf(home)) };
  return null;
}

/** A login, or a question for consent, with nothing that leads on beside it. */
function wallOn(site: Site, home: AnnotatedPage): HomeTrouble | null {
  const { shape } = home.reading;
  if (shape.mainCharacters > 400 || insideLinks(site, home).length > 2) return null;
  // Where other pages of the town were read, something did lead on.
  if (site.pages.some((page) => page.page.reach === 'town' && page !== home)) return null;
  if (shape.passwordFields > 0) return { obstacle: 'login', because: 'unobserved-login', evidence: fact(home, home.reading.title) };
  const text = fold(
    home.reading.blocks
      .map((block) => block.text)
      .join(' ')
      .slice(0, 2_000),
  );
  return /cookie|consentement|traceur/.test(text) &&
    /\b(?:accepter|tout accepter|j'accepte|accept all|continuer sans accepter|refuser)\b/.test(text) &&
    shape.mainCharacters < 200
    ? { obstacle: 'blocked', because: 'unobserved-blocked', evidence: fact(home, home.reading.title) }
    : null;
}

/** A page of the town's address on which somebody else says that they are not the town. */
function disclaimerOn(site: Site): HomeTrouble | null {
  for (const page of site.pages) {
    if (page.page.reach !== 'town' || !OWNER.test(fold(page.reading.title))) continue;
    const at = page.reading.blocks.findIndex(({ text }) => DISCLAIMED.test(fold(text)));
    if (at >= 0)
      return { obstacle: 'lapsed', because: 'unobserved-lapsed', evidence: fact(page, page.reading.blocks[at]!.text.slice(0, 200), at) };
  }
  return null;
}

/** True for a page on whose address somebody else sits by now: it is for sale, parked, or full of bets. */
export function isTakenOver(site: Site, page: AnnotatedPage): boolean {
  return lapsedBy(site, page, fold(beginningOf(textsOf(page.reading), 6_000))) !== null;
}

/** The words by which a page is seen to be somebody else's. @param text the beginning of its texts, folded */
function lapsedBy(site: Site, page: AnnotatedPage, text: string): RegExp | null {
  const { reading } = page;
  const spam = new Set(text.match(SPAM) ?? []);
  if ((spam.size >= 3 && !OF_A_TOWN.test(text)) || spam.size >= 5) return SPAM;
  // Said at the very head, it is no news of the town: the links below are advertisements, which name what people look for.
  const head = fold([reading.title, ...reading.blocks.slice(0, 4).map(({ text: one }) => one)].join(' . ').slice(0, 400));
  const isNotice = reading.shape.mainCharacters < NOTICE_CHARACTERS;
  if (isNotice && /\bdomain/.test(head) && FOR_SALE.test(head)) return FOR_SALE;
  if (!(isNotice && insideLinks(site, page).length <= NOTICE_LINKS) && OF_A_TOWN.test(text)) return null;
  return [FOR_SALE, PARKED].find((pattern) => pattern.test(text)) ?? null;
}

/** What stands in the place of the town's page: it is closed, not open yet, or somebody else's. */
function noticeOn(site: Site, home: AnnotatedPage): HomeTrouble | null {
  const { reading } = home;
  const text = fold(beginningOf(textsOf(reading), 6_000));
  const named = site.townWords.some((word) => text.includes(word));
  const lapsed = lapsedBy(site, home, text);
  if (lapsed !== null) return told(home, 'lapsed', 'unobserved-lapsed', lapsed);
  const short = reading.shape.mainCharacters < NOTICE_CHARACTERS && insideLinks(site, home).length <= NOTICE_LINKS;
  if (short && home.reading.forms.filter(({ fields }) => fields.length > 3).length === 0) {
    if (CLOSED.test(text)) return told(home, 'down', 'unobserved-closed', CLOSED);
    if (OPENING.test(text)) return told(home, 'down', 'unobserved-opening', OPENING);
  }
  // Much text, in which neither the town nor anything of a town is named: the name is somebody else's now.
  if (reading.shape.mainCharacters > 600 && !named && !OF_A_TOWN.test(text))
    return {
      obstacle: 'lapsed',
      because: 'unobserved-lapsed',
      evidence: fact(home, [...textsOf(reading)].find((one) => one.length > 20) ?? reading.title),
    };
  return null;
}

/** Its title, and its texts but for the footer's: one after the other, since the first of them say enough. */
function* textsOf({ title, blocks }: Reading): Generator<string> {
  yield title;
  for (const { zone, text } of blocks) if (zone !== 'footer') yield text;
}

/** The first characters of texts, one behind the other. */
function beginningOf(texts: Iterable<string>, characters: number): string {
  let beginning: string | null = null;
  for (const text of texts) {
    beginning = beginning === null ? text : `${beginning} . ${text}`;
    if (beginning.length >= characters) break;
  }
  return (beginning ?? '').slice(0, characters);
}

function told(home: AnnotatedPage, obstacle: Obstacle, because: ReasonCode, pattern: RegExp): HomeTrouble {
  const plain = new RegExp(pattern.source);
  const texts = [...textsOf(home.reading)];
  const quote = texts.find((text) => plain.test(fold(text))) ?? texts.find((text) => text !== '') ?? home.url;
  const block = home.reading.blocks.findIndex(({ text }) => text === quote);
  return { obstacle, because, evidence: fact(home, quote.slice(0, 200), block) };
}

const textOf = ({ reading }: AnnotatedPage): string =>
  reading.blocks
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 200);

function fact(home: AnnotatedPage, quote: string, block = -1): Evidence {
  const evidence = visitFact(home.url, quote);
  return block < 0 ? evidence : { ...evidence, place: { ...evidence.place, block }, digest: home.page.digest };
}

/** Addresses of the town's own pages that a page leads to, each once. */
export function insideLinks(site: Site, page: Pick<AnnotatedPage, 'reading' | 'key'>): readonly Address[] {
  let byPage = inside.get(site);
  if (byPage === undefined) {
    byPage = new WeakMap();
    inside.set(site, byPage);
  }
  let links = byPage.get(page);
  if (links === undefined) {
    links = workOutInside(site, page);
    byPage.set(page, links);
  }
  return links;
}

const inside = new WeakMap<Site, WeakMap<Pick<AnnotatedPage, 'reading' | 'key'>, readonly Address[]>>();

function workOutInside(site: Site, page: Pick<AnnotatedPage, 'reading' | 'key'>): readonly Address[] {
  const found = new Map<string, Address>();
  for (const address of addressesOf(site, page.reading.links))
    if (address.isOwnPage && address.key !== page.key && !found.has(address.key)) found.set(address.key, address);
  return [...found.values()];
}
