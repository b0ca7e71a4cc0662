import type { CandidateLink } from '@beffroi/capture';
import { pageKey } from '@beffroi/domain';
import { detached, fold, isDocumentAddress, type Link, type Reading, type Zone } from '@beffroi/reading';
import { interest, interestOf, providerOf } from '@beffroi/services/judge';
import { isNeverAsked } from '@beffroi/walks';
import { isPortal, tenantOf } from './hosts.ts';

/** What is known of the town while its links are judged. */
export interface TownScope {
  /** True for an address on the town's own site. */
  isTown(url: string): boolean;
  readonly townWords: readonly string[];
  /** What was seen of the site's links before (default: nothing). */
  readonly seen?: SeenLinks;
}

/** Links of one hop page that are followed at most: a portal's public part is small, and its help pages are not a town's. */
export const HOP_LINKS = 6;

/** The part of a page that a reader sees first leads first. */
const POSITION: Readonly<Record<Zone, number>> = {
  main: 0.6,
  card: 0.6,
  menu: 0.4,
  aside: 0.3,
  header: 0.3,
  banner: 0,
  breadcrumb: 0,
  footer: 0,
};

/** Interest from which a link's own words name a service or a topic of one. */
const NAMED = 5;
/** Interest from which something of a service may be there. */
const NEAR = 3;

const MEDIA =
  /\.(?:jpe?g|png|gif|svg|webp|avif|ico|bmp|mp[34]|m4a|ogg|wav|avi|mov|webm|zip|rar|7z|gz|css|js|mjs|json|xml|rss|atom|ics|vcf|kml|gpx|woff2?|ttf|exe|apk)(?:[?#]|$)/i;
/** Pages that no visitor needs: printing, sharing, logging in to the site's own back room, carts, feeds. */
const TOOLS =
  /[?&](?:print|imprimer|tmpl=component|replytocom|share|action=(?:login|logout|edit)|do=(?:login|register)|format=(?:pdf|feed|ical))\b|\/(?:wp-login|wp-admin|wp-json|xmlrpc|feed|rss|administrator|user\/(?:login|register|password)|comment-page-\d+|print)(?:[/.?]|$)/i;
/** An address of the State's co-marked fiches: the parameter works under any page, so only what the town's menu names is asked. */
const COMARKED = /[?&]xml=[FNR]\d+/i;
const FOREIGN = /^https?:\/\/[^/]+\/(?:en|de|es|it|nl|pt|ar|zh)(?:[-_][a-z]{2})?(?:\/|$)/i;

const CALL =
  /en ligne|tele-?(?:service|procedure|demarche)|\bportails?\b|demarches?\b|espace (?:famille|citoyen|usager|personnel|abonne|lecteur|habitant|adherent)|mon (?:compte|espace|guichet)|guichet|kiosque|prendre rendez|rendez-?vous|reserver|s'inscrire|inscriptions?\b|signaler|catalogue|mediatheque|bibliotheque|conservatoire/;
const FORM_WORDS =
  /formulaire|dossier|fiche|imprime|bulletin|demande|inscription|cerfa|declaration|attestation|autorisation|reservation|pre-?inscription|a (?:remplir|completer|telecharger)/;
const ONWARD =
  /demarche|service|inscri|formulaire|demande|rendez|rdv|reserv|abonn|pret|catalogue|compte|aide|faq|mode-?d|pratique|tarif|paiement|encombrant|dechet|declar|signal/;

/** Where a page of the town leads. */
export function candidatesOfTown(reading: Reading, scope: TownScope): readonly CandidateLink[] {
  const candidates = new Best();
  const own = pageKey(reading.url);
  const seen = scope.seen ?? new SeenLinks();
  for (const link of reading.links) {
    const lead = seen.of(reading, link, scope);
    if (lead.candidate !== null && lead.page !== own) candidates.add(lead.candidate);
  }
  for (const frame of reading.frames) {
    if (frame.comarked || !isWeb(frame.url) || isNeverAsked(frame.url)) continue;
    if (scope.isTown(frame.url)) candidates.add({ url: frame.url, score: 2, purpose: 'page', reach: 'town' });
    else if (isPortal(providerOf(frame.url, scope.townWords))) candidates.add({ url: frame.url, score: 2, purpose: 'page', reach: 'hop' });
  }
  return candidates.all();
}

/** Where a link leads, as the words around it make it. */
interface Lead {
  /** Key of the page that it leads to. */
  readonly page: string;
  /** `null` where it is not worth asking. */
  readonly candidate: CandidateLink | null;
}

/** What a link's lead hangs on, and the lead. */
interface SeenLink extends Lead, Pick<Link, 'text' | 'label' | 'zone' | 'comarked' | 'download'> {
  readonly heading: string;
}

const MOST_SEEN = 10_000;

/** The links of one site: the same menu stands on every page, and is weighed once. A memory that changes no answer, as long as the same addresses are the town's. */
export class SeenLinks {
  readonly #byUrl = new Map<string, SeenLink[]>();

  /** Addresses have become the town's. */
  forget(): void {
    this.#byUrl.clear();
  }

  of(reading: Reading, link: Link, scope: TownScope): Lead {
    const { url, text, label, zone, comarked, download } = link;
    const heading = headingOf(reading, link);
    let ways = this.#byUrl.get(url);
    if (ways !== undefined) {
      for (const one of ways) {
        if (one.text !== text || one.heading !== heading || one.zone !== zone || one.label !== label) continue;
        if (one.comarked === comarked && one.download === download) return one;
      }
    }
    const found = isWeb(url) ? leadOfTown(reading, link, scope) : null;
    const lead = { page: pageKey(url), candidate: found === null ? null : { ...found, url: withoutFragment(url) } };
    // To another's page also the words lead that stand around it in the content.
    if ((zone === 'main' || zone === 'card') && !scope.isTown(url)) return lead;
    if (ways === undefined) {
      if (this.#byUrl.size >= MOST_SEEN) this.forget();
      ways = [];
      this.#byUrl.set(detached(url), ways);
    }
    const one = { ...lead, text: detached(text), label: detached(label), zone, comarked, download, heading: detached(heading) };
    if (ways.length < MOST_OF_ONE) ways.push(one);
    return one;
  }
}

/** Ways in which pages write one link that are kept. */
const MOST_OF_ONE = 8;

function leadOfTown(reading: Reading, link: Link, scope: TownScope): CandidateLink | null {
  const { url } = link;
  if (isNeverAsked(url) || MEDIA.test(url) || TOOLS.test(url)) return null;
  if (COMARKED.test(url) && link.zone !== 'menu') return null;
  const town = scope.isTown(url);
  if (link.comarked && !town) return null;
  const likely = interestOf(reading, link);
  if (isDocumentAddress(url) || link.download) {
    return suggestsForm(reading, link, likely)
      ? { url, score: scoreOf(link, likely), purpose: 'document', reach: town ? 'town' : 'hop' }
      : null;
  }
  if (town) return { url, score: scoreOf(link, likely) - (link.comarked ? 2 : 0), purpose: 'page', reach: 'town' };
  const provider = providerOf(url, scope.townWords);
  if (
    provider === null
      ? !isCalledService(link, likely) && !isSpokenOf(reading, link) && !standsWithService(reading, link)
      : !isPortal(provider)
  )
    return null;
  return { url, score: scoreOf(link, likely) + 0.5, purpose: 'page', reach: 'hop' };
}

/** Where a page one hop away leads: a few pages of the same tenant, never to a third host. */
export function candidatesOfHop(reading: Reading): readonly CandidateLink[] {
  const candidates = new Best();
  const tenant = tenantOf(reading.url);
  const own = pageKey(reading.url);
  for (const link of reading.links) {
    const { url } = link;
    if (!isWeb(url) || link.comarked || tenantOf(url) !== tenant || pageKey(url) === own) continue;
    if (MEDIA.test(url) || TOOLS.test(url) || COMARKED.test(url)) continue;
    const likely = interestOf(reading, link);
    if (isDocumentAddress(url) || link.download) {
      if (suggestsForm(reading, link, likely)) candidates.add({ url, score: scoreOf(link, likely), purpose: 'document', reach: 'hop' });
    } else if (likely >= NEAR || ONWARD.test(fold(`${link.text} ${pathOf(url)}`))) {
      candidates.add({ url, score: scoreOf(link, likely) - 0.5, purpose: 'page', reach: 'hop' });
    }
  }
  for (const frame of reading.frames) {
    if (isWeb(frame.url) && tenantOf(frame.url) === tenant) candidates.add({ url: frame.url, score: 1, purpose: 'page', reach: 'hop' });
  }
  return candidates.all().slice(0, HOP_LINKS);
}

/** An address that only a sitemap names. */
export function candidateOfSitemap(url: string): CandidateLink | null {
  if (!isWeb(url) || MEDIA.test(url) || TOOLS.test(url) || COMARKED.test(url)) return null;
  const likely = interest({ url, text: '', zone: 'main' });
  if (isDocumentAddress(url))
    return likely >= NEAR && FORM_WORDS.test(fold(pathOf(url))) ? { url, score: likely - 1, purpose: 'document', reach: 'town' } : null;
  return { url, score: likely - 0.5 - depthOf(url) - (FOREIGN.test(url) ? 3 : 0), purpose: 'page', reach: 'town' };
}

function scoreOf(link: Link, likely: number): number {
  return likely + POSITION[link.zone] - depthOf(link.url) - (FOREIGN.test(link.url) ? 3 : 0);
}

/** A page deep below the root is less likely a service's own; never enough to outweigh its words. */
function depthOf(url: string): number {
  return Math.min(0.3, 0.05 * (pathOf(url).split('/').length - 1));
}

/** The page's words call the address a place where one does something; a foot of the page full of partners calls nothing. */
function isCalledService(link: Link, likely: number): boolean {
  if (link.zone !== 'main' && link.zone !== 'card' && link.zone !== 'menu' && link.zone !== 'aside') return false;
  return likely >= NAMED || CALL.test(fold(`${link.text} ${link.label}`));
}

/** The sentence that holds a bare link ("ici", "leur site") names a service. */
function isSpokenOf(reading: Reading, link: Link): boolean {
  const text = link.block < 0 ? '' : (reading.blocks[link.block]?.text ?? '');
  return (link.zone === 'main' || link.zone === 'card') && text.length <= 400 && interest({ url: '', text }) >= NAMED;
}

/** Words of what is only read, looked at or shared. */
const READING = /\b(?:article|presse|journal|suite|video|photos?|plan|carte|facebook|partager|savoir plus)\b/;

/** The link stands in the content below a title that names a service or a topic of one: what it leads to is looked at, whatever it is called. */
function standsWithService(reading: Reading, link: Link): boolean {
  if ((link.zone !== 'main' && link.zone !== 'card') || link.comarked || READING.test(fold(link.text))) return false;
  const heading = headingOf(reading, link);
  const title = reading.blocks.find(({ kind, level }) => kind === 'heading' && level === 1)?.text ?? '';
  return [heading, title].some((text) => text !== '' && text.length <= 100 && interest({ url: '', text }) >= NAMED - 1);
}

/** A file is only worth asking for when the words beside it say that it may be a form, or belongs to a service. */
function suggestsForm(reading: Reading, link: Link, likely: number): boolean {
  const heading = headingOf(reading, link);
  return likely >= NAMED || FORM_WORDS.test(fold(`${link.text} ${link.label} ${heading} ${pathOf(link.url)}`));
}

/** Words of the heading that a link stands under; empty without one. */
function headingOf(reading: Reading, link: Link): string {
  return link.heading < 0 ? '' : (reading.blocks[link.heading]?.text ?? '');
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]+/i, '').replace(/#.*$/, '');
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}

/** Each address once, with its best score; best first, in the page's order. */
class Best {
  readonly #byUrl = new Map<string, CandidateLink>();

  add(candidate: CandidateLink): void {
    const url = withoutFragment(candidate.url);
    const known = this.#byUrl.get(url);
    if (known === undefined || known.score < candidate.score)
      this.#byUrl.set(url, url === candidate.url ? candidate : { ...candidate, url });
  }

  all(): readonly CandidateLink[] {
    return [...this.#byUrl.values()].sort((one, other) => other.score - one.score);
  }
}
