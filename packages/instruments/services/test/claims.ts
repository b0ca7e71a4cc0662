import { hostOf, pageKey } from '@beffroi/domain';
import { type Material, type OfferState, offersOn, SERVICES, type ServiceFinding, signalsOf } from '@beffroi/services/judge';
import { isContent, type Site } from '../judge/annotate.ts';
import { annotateSite } from '../judge/annotate-site.ts';
import { closedNoticeOn } from '../judge/closed-page.ts';
import { hollowPlaces } from '../judge/hollow-places.ts';
import { homeTrouble, insideLinks } from '../judge/home-state.ts';
import type { ReasonCode } from '../judge/rubric/reasons.ts';
import { isTownHall } from '../judge/town-hall.ts';
import { unseenAs } from '../judge/unseen.ts';
import type { JudgedTown } from './judge-fixtures.ts';

// Each reason of a finding is a sentence that people read: what it claims is tried on what was read, word for word.

interface Tried {
  readonly finding: ServiceFinding;
  readonly material: Material;
  readonly site: Site;
}

const has = ({ finding }: Tried, ...facets: readonly string[]): boolean => facets.every((facet) => finding.facets.includes(facet as never));
const byRule = ({ finding }: Tried, ...rules: readonly string[]): boolean => finding.evidence.some(({ rule }) => rules.includes(rule));

/** Content blocks of ordinary pages that name the service. */
function namingBlocks({ site, finding }: Tried): number {
  const bit = 1 << SERVICES.findIndex(({ id }) => id === finding.indicator);
  return site.pages
    .filter(({ kind }) => kind === 'ordinary')
    .reduce((sum, page) => sum + page.namings.filter(({ names }, block) => (names & bit) !== 0 && isContent(page, block)).length, 0);
}

/** A visit to the address, or to its host, that failed in this way. */
const failed = ({ material, finding }: Tried, of: (visit: Material['visits'][number]) => boolean): boolean =>
  finding.evidence.some(({ url }) => material.visits.some((visit) => hostOf(visit.url) === hostOf(url) && of(visit)));

const obstacle = (name: string) => (one: Tried) => failed(one, (visit) => visit.obstacle === name);

/** An offer of the service that stands as it is said, or a sentence that refuses it so. */
function isOffered({ site, finding }: Tried, state: OfferState, refusal: string): boolean {
  const at = SERVICES.findIndex(({ id }) => id === finding.indicator);
  const signals = signalsOf(site).signals.get(at) ?? [];
  if (signals.some(({ effect, detail }) => effect === 'refuses' && detail === refusal)) return true;
  return offersOn(site, SERVICES[at]!, signals).offers.some((offer) => offer.state === state);
}

/** A home page that is none of the town's for this reason, or a place beside it that was seen as that. */
function isTroubled({ site, finding }: Tried): boolean {
  if (homeTrouble(site)?.because === finding.because.code) return true;
  return finding.evidence.some(({ url }) => {
    const page = site.byKey.get(pageKey(url));
    return page !== undefined && finding.kind === 'unobserved' && unseenAs(site, page) === finding.obstacle;
  });
}

/** A page that was read and of which the words, or what it opens on, hide what it is for. */
function showsNothing({ site, finding }: Tried): boolean {
  return finding.evidence.some(({ url, quote }) => {
    const page = site.byKey.get(pageKey(url));
    if (page === undefined) return false;
    return (
      unseenAs(site, page) !== null ||
      hollowPlaces(site).some(({ hindrance: { evidence } }) => evidence.url === url && evidence.quote === quote)
    );
  });
}

/** Somewhere on the town's pages a link leads to the address. */
function isLedTo({ site, finding }: Tried): boolean {
  const keys = new Set(finding.evidence.map(({ url }) => pageKey(url)));
  return site.pages.some(({ reading }) => reading.links.some(({ url }) => keys.has(pageKey(url))));
}

/** The server that is named is that of what could not be read. */
function isOfHost({ finding }: Tried): boolean {
  return finding.evidence.some(({ url }) => hostOf(url) === finding.because.values['host']);
}

/** What each sentence claims, as a question to what was read. */
const CLAIMS: Partial<Record<ReasonCode, (one: Tried) => boolean>> = {
  automatic: (one) => has(one, 'automatic'),
  personalised: (one) => has(one, 'online_intake', 'account') && (has(one, 'prefill') || has(one, 'tracking')),
  transaction: (one) => has(one, 'online_intake') && (has(one, 'decision_online') || has(one, 'delivery_online')),
  'transaction-paid': (one) => has(one, 'online_intake', 'payment'),
  teleservice: (one) => has(one, 'national_teleservice') && typeof one.finding.because.values?.['name'] === 'string',
  intake: (one) => has(one, 'online_intake'),
  portal: (one) => one.finding.provider !== null && one.finding.because.values?.['provider'] === one.finding.provider,
  appointment: (one) => has(one, 'appointment'),
  payment: (one) => has(one, 'payment'),
  form: (one) => has(one, 'form_download'),
  email: (one) => has(one, 'email_request'),
  catalogue: (one) => has(one, 'catalogue'),
  information: (one) => has(one, 'information'),
  'information-dead': (one) => has(one, 'information') && isOffered(one, 'gone', 'gone'),
  'information-promised': (one) => has(one, 'information') && isOffered(one, 'soon', ''),
  'information-refused': (one) => has(one, 'information') && isOffered(one, 'refused', 'online'),
  'information-login': (one) => one.finding.level === 1 && byRule(one, 'portal-link', 'way-in', 'service-door', 'information-text'),
  'title-only': (one) => one.finding.evidence.length > 0 && one.finding.because.values?.['pages'] === one.site.pages.length,
  absent: (one) =>
    one.finding.evidence.length === 0 && namingBlocks(one) === 0 && one.finding.because.values?.['pages'] === one.site.pages.length,
  'not-offered': (one) => byRule(one, 'service-not-offered'),
  'too-wide': (one) => one.finding.kind === 'abstained' && one.finding.evidence.length > 0,
  'unnamed-passage': (one) => one.finding.kind === 'abstained' && byRule(one, 'unnamed-passage'),
  contradiction: (one) => one.finding.kind === 'abstained' && new Set(one.finding.evidence.map(({ quote }) => quote)).size > 1,
  'unobserved-robots': obstacle('robots'),
  'unobserved-login': ({ site, finding }) =>
    finding.evidence.some(({ url }) => site.pages.some((page) => page.url === url && page.reading.shape.passwordFields > 0)),
  ...Object.fromEntries(
    (['host-down', 'no-name', 'refused', 'too-slow', 'certificate', 'server-error', 'private', 'port'] as const).map((why) => [
      `unobserved-${why}`,
      isOfHost,
    ]),
  ),
  'unobserved-closed': isTroubled,
  'unobserved-host-closed': ({ finding, site }) =>
    finding.evidence.some(({ url }) => site.pages.some((page) => page.host === hostOf(url) && closedNoticeOn(page.reading) !== '')),
  'unobserved-gone': (one) =>
    isLedTo(one) && failed(one, ({ status, detail }) => (status !== null && status >= 400) || detail.startsWith('soft 404')),
  'unobserved-sent-on': ({ finding, site }) =>
    finding.evidence.some(({ url }) => typeof site.visits.get(pageKey(url))?.location === 'string'),
  'unobserved-not-asked': ({ finding, site }) => finding.evidence.some(({ url }) => !site.visits.has(pageKey(url))),
  'unobserved-opening': isTroubled,
  'unobserved-budget': ({ material, finding }) => material.unasked.length > 0 || finding.evidence.length > 0,
  'unobserved-unreadable': ({ finding }) => finding.evidence.length > 0,
  'unobserved-shows-nothing': showsNothing,
  'unobserved-lapsed': isTroubled,
  'unobserved-bare': ({ site }) => {
    const home = site.pages.find((page) => page.home)!;
    return insideLinks(site, home).length === 0 && home.reading.shape.mainCharacters < 400;
  },
  'unobserved-unknown': ({ site }) => !isTownHall(site),
};

/** Which claims of the findings of some towns are not true of what was read, which reasons claim nothing that is tried here, and which were met. */
export function triedClaims(towns: readonly JudgedTown[]): {
  readonly wrong: readonly string[];
  readonly untried: readonly string[];
  readonly codes: ReadonlySet<string>;
} {
  const wrong: string[] = [];
  const codes = new Set<string>();
  for (const { id, findings, material } of towns) {
    const site = annotateSite(material);
    for (const finding of findings) {
      codes.add(finding.because.code);
      if (CLAIMS[finding.because.code as ReasonCode]?.({ finding, material, site }) === false)
        wrong.push(`${id} ${finding.indicator} ${finding.because.code}`);
    }
  }
  return { wrong, untried: [...codes].filter((code) => CLAIMS[code as ReasonCode] === undefined).sort(), codes };
}
