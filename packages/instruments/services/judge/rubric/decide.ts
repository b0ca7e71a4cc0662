import { type Evidence, hostOf, type Level, type Obstacle, type PositiveLevel, pageKey, type Reason } from '@beffroi/domain';
import { type AnnotatedPage, isContent, type Site } from '../annotate.ts';
import { SERVICES, type Service } from '../catalogue/index.ts';
import type { Facet } from '../facet.ts';
import type { ServiceAbsence, ServiceFinding } from '../finding.ts';
import { homeTrouble } from '../home-state.ts';
import { highest, type Worth } from '../offers/levels.ts';
import { isStanding, type Offer, type OfferState } from '../offers/offer.ts';
import { levelOf, offersOn } from '../offers/on-site.ts';
import { bestOf, byWorth, WEIGHT } from '../offers/worth.ts';
import { providerOf } from '../providers/recognise.ts';
import { namingOption } from '../rules/support/forms.ts';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { CLOSED_FOR_NOW, isOwnHost } from '../target.ts';
import { CONFIDENCE } from './confidence.ts';
import { likelyPassage, type Passage } from './passage.ts';
import type { ReasonCode } from './reasons.ts';
import { whyDown } from './why-down.ts';

/** What stood in the way of seeing more of a service, with the address. */
export interface Hindrance {
  readonly obstacle: Obstacle;
  readonly evidence: Evidence;
  /** What is said of it; by the obstacle's own sentence without it. */
  readonly because?: ReasonCode;
}

/** Weighs the offers of one service, and what is said beside them, into a finding. Pure; signals come sorted by page and block. */
export function decide(
  site: Site,
  service: Service,
  signals: readonly Signal[],
  hindered: () => readonly Hindrance[],
  doubted: () => readonly Hindrance[],
): ServiceFinding {
  const newsPages = new Set(site.pages.filter((page) => page.kind === 'news').map((page) => page.url));
  const refusals = signals.filter((signal) => signal.effect === 'refuses');
  const notes = signals.filter((signal) => signal.effect === 'notes');
  const { offers, worths, ceiling } = offersOn(site, service, signals);
  const usable = signalsOf(worths);
  const facets = new Set<Facet>(worths.flatMap((worth) => [...worth.facets]));
  const noted = new Set<Facet>([...facets, ...notes.flatMap((note) => (note.facet === null ? [] : [note.facet]))]);

  const own = highest(worths, (worth) => worth.own);
  const credit = highest(worths, (worth) => worth.credit);
  const reach = levelOf({ own, credit }, ceiling);
  const lecko2014 = highest(worths, (worth) => worth.lecko2014);
  const provider = providerIn(usable);
  // Another body's page, not a vendor's: an intercommunality or a syndicate that does it for the town.
  if (usable.some((signal) => signal.level >= 1 && isOtherBody(site, signal))) noted.add('other_body');
  const base = { indicator: service.id, ceiling, facets: sortFacets(noted), provider };

  const notOffered = refusals.find((signal) => signal.detail === 'not-offered');
  if (notOffered !== undefined && reach <= 1 && service.flags.doneElsewhere !== true && !outweighed(notOffered, usable)) {
    return {
      ...base,
      kind: 'absence',
      level: 0,
      own: 0,
      lecko2014: 0,
      facets: ['not_offered'],
      confidence: CONFIDENCE.mark,
      because: reason('not-offered'),
      evidence: [evidenceOf(notOffered)],
      read: readPages(site),
    };
  }

  // What could not be seen only matters where next to nothing was.
  const hindrances = reach <= 1 ? hindered() : [];
  const hindrance = hindrances[0];
  // A news item, or a page of the whole field, says a word of it while the page itself could not be seen: what it offers is not known.
  const onlyAside =
    reach === 1 &&
    hindrance !== undefined &&
    hindrance.obstacle !== 'budget' &&
    usable.every((signal) => newsPages.has(signal.url) || isOfTheField(site, service, signal));
  const against = contradiction(signals, refusals);
  // The refusal outweighs the way that the other page tells of: it was told all the same.
  if (against !== null && (reach >= 2 || signals.some(isAWayIn))) {
    return {
      ...base,
      kind: 'abstained',
      level: null,
      own: null,
      lecko2014: null,
      confidence: CONFIDENCE.disputed,
      because: reason('contradiction'),
      evidence: [evidenceOf(against[0]), evidenceOf(against[1])],
    };
  }
  if (reach >= 1 && !onlyAside) {
    const evidence = decidingSignals(service, carrying(worths, reach), reach, own, credit).slice(0, 6).map(evidenceOf);
    return {
      ...base,
      kind: 'level',
      level: reach as PositiveLevel,
      own,
      lecko2014,
      confidence: CONFIDENCE.mark,
      because: because(service, reach, own, credit, facets, offers, refusals, provider),
      evidence: [evidence[0]!, ...evidence.slice(1)],
    };
  }

  const standing = hindrance === undefined ? doubted() : hindrances;
  const [first] = standing;
  if (first !== undefined) {
    return {
      ...base,
      kind: 'unobserved',
      level: null,
      own: null,
      lecko2014: null,
      confidence: CONFIDENCE.unobserved[hindrance !== undefined ? 'named' : homeTrouble(site) === null ? 'hub' : 'home'],
      obstacle: first.obstacle,
      because: unobservedReason(first),
      evidence: standing.slice(0, 3).map((one) => one.evidence),
    };
  }
  const passage = likelyPassage(site, SERVICES.indexOf(service));
  if (passage !== null) {
    const evidence = blockEvidence('unnamed-passage', passage);
    return {
      ...base,
      kind: 'abstained',
      level: null,
      own: null,
      lecko2014: null,
      confidence: CONFIDENCE.disputed,
      because: reason('unnamed-passage'),
      evidence: [evidence, evidence],
    };
  }
  const said = signals.filter((signal) => signal.rule !== 'promised-delay').slice(0, 3);
  const named = said.length > 0 ? said.map(evidenceOf) : namedBlocks(site, service);
  const absence: ServiceAbsence = {
    ...base,
    kind: 'absence',
    level: 0,
    own: 0,
    lecko2014: 0,
    confidence: CONFIDENCE.mark,
    because: reason(named.length > 0 ? 'title-only' : 'absent', { pages: site.pages.length }),
    evidence: named,
    read: readPages(site),
  };
  return absence;
}

/** Why something could not be seen; whose server does not answer is named. */
export function unobservedReason({ obstacle, because, evidence }: Hindrance): Reason {
  if (because !== undefined) return reason(because);
  // What is quoted may end with the detail: `Portail famille (closed for the moment)`.
  if (evidence.quote.replace(/\)$/, '').endsWith(CLOSED_FOR_NOW)) return reason('unobserved-host-closed', { host: hostOf(evidence.url) });
  return obstacle === 'down' ? reason(whyDown(evidence.quote), { host: hostOf(evidence.url) }) : reason(`unobserved-${obstacle}`);
}

/** A block of a page, from its beginning. */
function blockEvidence(rule: string, { page, block: at }: Passage): Evidence {
  const block = page.reading.blocks[at]!;
  const heading = block.heading < 0 ? '' : (page.reading.blocks[block.heading]?.text ?? '');
  return {
    url: page.url,
    rule,
    quote: block.text.slice(0, 200),
    place: { block: at, zone: block.zone, heading: heading.slice(0, 100) },
    digest: page.page.digest,
  };
}

/** Content blocks that name the service, as evidence that the site does say its name. */
function namedBlocks(site: Site, service: Service): readonly Evidence[] {
  const index = SERVICES.indexOf(service);
  const found: Evidence[] = [];
  for (const page of site.pages) {
    if (page.kind !== 'ordinary') continue;
    const at = firstNaming(page)[index]!;
    if (at < 0) {
      // A field or an option may name it too: the site does say the word.
      const form = page.reading.forms.find((_, f) => !page.frameForms.has(f) && namingOption(page.reading.forms[f]!, index) !== '');
      if (form === undefined) continue;
      const place = { block: form.block, zone: form.zone, heading: '' };
      found.push({ url: page.url, rule: 'named', quote: namingOption(form, index).slice(0, 200), place, digest: page.page.digest });
      continue;
    }
    found.push(blockEvidence('named', { page, block: at }));
    if (found.length === 3) break;
  }
  return found;
}

/**
 * Said on a page that names a field ("Culture et sport") and never the service, on one that only a page of its leads to and that never names it either, or nothing but a link to a
 * sign-in: what to know of the service is not there.
 */
function isOfTheField(site: Site, service: Service, { facet, scope, detail, url }: Signal): boolean {
  if (facet !== 'information') return false;
  if (scope === SCOPE.topicPage || detail === 'login') return true;
  const page = site.byKey.get(pageKey(url));
  if (scope !== SCOPE.namePage || page === undefined || page.host.replace(/^www\./, '') !== site.homeHost) return false;
  const bit = 1 << SERVICES.indexOf(service);
  return ((page.topic.names | page.topic.topics) & bit) === 0 && page.namings.every(({ names }) => (names & bit) === 0);
}

const firsts = new WeakMap<AnnotatedPage, Int32Array>();

/** For each service the first content block that names it, or -1. Worked out once: each absence asks. */
function firstNaming(page: AnnotatedPage): Int32Array {
  let first = firsts.get(page);
  if (first === undefined) {
    first = new Int32Array(SERVICES.length).fill(-1);
    let seen = 0;
    for (let b = 0; b < page.namings.length; b++) {
      const fresh = page.namings[b]!.names & ~seen;
      if (fresh === 0 || !isContent(page, b)) continue;
      seen |= fresh;
      for (let s = 0; fresh >> s !== 0; s++) if (((fresh >> s) & 1) !== 0) first[s] = b;
    }
    firsts.set(page, first);
  }
  return first;
}

function isOtherBody(site: Site, signal: Signal): boolean {
  return !isOwnHost(site.ownDomain, signal.url) && providerOf(signal.url, site.townWords) === null;
}

/** One page says that it is done online only, another that it is not done online at all: a machine cannot know which holds. */
function contradiction(signals: readonly Signal[], refusals: readonly Signal[]): readonly [Signal, Signal] | null {
  for (const only of signals) {
    if (only.detail !== 'online-only') continue;
    const refusal = refusals.find((one) => one.detail === 'online' && one.url !== only.url);
    if (refusal !== undefined) return [only, refusal];
  }
  return null;
}

/** The request is made through it, by the town's own words. */
function isAWayIn({ effect, facet, weight }: Signal): boolean {
  return effect === 'supports' && facet === 'online_intake' && weight !== 'weak';
}

function outweighed(notOffered: Signal, usable: readonly Signal[]): boolean {
  const told = new Set(usable.filter(({ facet }) => facet === 'information').map(({ detail }) => detail));
  // Whom to ask and who may come is told of what there is, whoever runs it: "no leisure centre of our own; by agreement that of Blandré takes ours, telephone …".
  if (told.has('contact') && (told.has('who') || told.has('documents'))) return true;
  const particular = [...told].filter((detail) => detail !== 'where' && detail !== 'contact');
  return notOffered.scope < SCOPE.namePage && particular.length >= 3;
}

function providerIn(signals: readonly Signal[]): string | null {
  const weighed = signals.filter(
    (signal) =>
      signal.provider !== null &&
      (signal.facet === 'online_intake' || signal.facet === 'appointment' || signal.facet === 'payment' || signal.facet === 'catalogue'),
  );
  let best = weighed[0];
  for (const signal of weighed) if (WEIGHT[signal.weight] > WEIGHT[best!.weight]) best = signal;
  return best?.provider ?? null;
}

/** Facets that carry a level, most telling first. */
function carriers(service: Service, level: Level, own: Level, credit: Level): readonly Facet[] {
  if (credit === level && own < level) return ['national_teleservice'];
  if (level === 5) return ['online_intake', 'automatic', 'decision_online', 'delivery_online', 'payment', 'prefill', 'tracking', 'account'];
  if (level === 4) return ['online_intake', 'decision_online', 'delivery_online', 'payment', 'national_teleservice'];
  if (level === 3)
    return service.appointment === 'start'
      ? ['online_intake', 'appointment', 'payment', 'national_teleservice', 'decision_online', 'delivery_online']
      : ['online_intake', 'payment', 'national_teleservice'];
  if (level === 2) return ['form_download', 'email_request', 'catalogue', 'national_teleservice', 'online_intake', 'appointment'];
  return ['information', 'form_download', 'email_request', 'national_teleservice', 'online_intake'];
}

/** The best signal for each facet that carries the level. */
function decidingSignals(
  service: Service,
  signals: readonly Signal[],
  level: Level,
  own: Level,
  credit: Level,
): readonly [Signal, ...Signal[]] {
  const chosen: Signal[] = [];
  for (const facet of carriers(service, level, own, credit)) {
    const of = signals.filter((signal) => signal.facet === facet);
    if (facet === 'information') {
      const details = new Set<string>();
      for (const signal of bestFirst(of)) {
        if (details.has(signal.detail) || details.size >= 3) continue;
        details.add(signal.detail);
        chosen.push(signal);
      }
    } else {
      const best = bestOf(of);
      if (best !== undefined) chosen.push(best);
    }
  }
  const rest = chosen.length > 0 ? chosen : [bestOf(signals)!];
  return [rest[0]!, ...rest.slice(1)];
}

function bestFirst(signals: readonly Signal[]): readonly Signal[] {
  return [...signals].sort(byWorth);
}

/** All that was seen of offers that stand. */
function signalsOf(worths: readonly Worth[]): readonly Signal[] {
  return [...new Set(worths.flatMap(({ offer }) => [...offer.proofs, ...offer.followUps]))];
}

/** Offers that come to a level. */
function carrying(worths: readonly Worth[], level: Level): readonly Signal[] {
  return signalsOf(worths.filter(({ own, credit }) => Math.max(own, credit) >= level));
}

function because(
  service: Service,
  reach: Level,
  own: Level,
  credit: Level,
  facets: ReadonlySet<Facet>,
  offers: readonly Offer[],
  refusals: readonly Signal[],
  provider: string | null,
): Reason {
  if (credit === reach && own < reach)
    return reason('teleservice', {
      name: bestOf(offers.filter(isStanding).flatMap(({ channel, proofs }) => (channel === 'state' ? proofs : [])))?.detail ?? '',
    });
  const intake = facets.has('online_intake');
  if (reach === 5)
    return reason(facets.has('automatic') && !(facets.has('prefill') && facets.has('tracking')) ? 'automatic' : 'personalised');
  if (reach === 4) return reason(facets.has('payment') ? 'transaction-paid' : 'transaction');
  if (reach === 3) {
    if (intake) return provider !== null ? reason('portal', { provider }) : reason('intake');
    return reason(facets.has('appointment') && service.appointment === 'start' ? 'appointment' : 'payment');
  }
  if (reach === 2)
    return reason(
      facets.has('form_download') ? 'form' : facets.has('email_request') ? 'email' : facets.has('catalogue') ? 'catalogue' : 'intake',
    );
  const isAny = (state: OfferState): boolean => offers.some((offer) => offer.state === state);
  if (isAny('gone') || refusals.some((signal) => signal.detail === 'gone')) return reason('information-dead');
  if (isAny('soon')) return reason('information-promised');
  if (offers.some(({ act, proofs }) => act === 'learn' && proofs.some(({ detail }) => detail === 'login')))
    return reason('information-login');
  if (refusals.some((signal) => signal.detail === 'online')) return reason('information-refused');
  return reason('information');
}

function reason(code: ReasonCode, values: Reason['values'] = {}): Reason {
  return { code, values };
}

function sortFacets(facets: ReadonlySet<Facet>): readonly Facet[] {
  return [...facets].sort();
}

function readPages(site: Site): readonly [string, ...string[]] {
  const urls = site.pages.map((page) => page.url);
  return [urls[0] ?? site.material.start, ...urls.slice(1)];
}

/** A signal as evidence. */
export function evidenceOf(signal: Signal): Evidence {
  return {
    url: signal.url,
    rule: signal.rule,
    quote: signal.quote,
    place: { block: signal.block, zone: signal.zone, heading: signal.heading },
    digest: signal.digest,
  };
}
