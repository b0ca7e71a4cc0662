import { type Evidence, hostOf, type Level, type Obstacle, type PositiveLevel, pageKey, type Reason } from '@beffroi/domain';
import { type AnnotatedPage, isContent, type Site } from '../annotate.ts';
import { ceilingIn, creditIn, SERVICES, type Service } from '../catalogue/index.ts';
import type { Facet } from '../facet.ts';
import type { ServiceAbsence, ServiceFinding } from '../finding.ts';
import { homeTrouble } from '../home-state.ts';
import { providerOf } from '../providers/recognise.ts';
import { namingOption } from '../rules/support/forms.ts';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { CLOSED_FOR_NOW, isOwnHost } from '../target.ts';
import { CONFIDENCE } from './confidence.ts';
import { likelyPassage, type Passage } from './passage.ts';
import type { ReasonCode } from './reasons.ts';
import { euLevel, lecko2014Level } from './scales.ts';
import { whyDown } from './why-down.ts';

/** What stood in the way of seeing more of a service, with the address. */
export interface Hindrance {
  readonly obstacle: Obstacle;
  readonly evidence: Evidence;
  /** What is said of it; by the obstacle's own sentence without it. */
  readonly because?: ReasonCode;
}

const WEIGHT = { strong: 2, fair: 1, weak: 0 } as const;
/** Facets that only say how a request goes on once it was taken: worth nothing without an intake. */
const FOLLOW_UPS: ReadonlySet<Facet> = new Set([
  'decision_online',
  'delivery_online',
  'tracking',
  'prefill',
  'account',
  'authentication',
  'upload',
  'automatic',
]);
const INTAKES: ReadonlySet<Facet> = new Set(['online_intake', 'appointment']);

/** Weighs the signals of one service into a finding. Pure; signals come sorted by page and block. */
export function decide(
  site: Site,
  service: Service,
  signals: readonly Signal[],
  hindered: () => readonly Hindrance[],
  doubted: () => readonly Hindrance[],
): ServiceFinding {
  const ceiling = ceilingIn(service, site.year);
  const newsPages = new Set(site.pages.filter((page) => page.kind === 'news').map((page) => page.url));
  const refusals = signals.filter((signal) => signal.effect === 'refuses');
  const kept = withoutRefused(service, signals, refusals);
  const supports = kept.filter((signal) => signal.effect === 'supports' && signal.facet !== null);
  const notes = signals.filter((signal) => signal.effect === 'notes');
  const intake = supports.some((signal) => INTAKES.has(signal.facet!) || signal.facet === 'payment');
  const usable = supports.filter((signal) => !FOLLOW_UPS.has(signal.facet!) || intake);
  const facets = new Set<Facet>(usable.map((signal) => signal.facet!));
  const feeDue = isFeeDue(service, notes);
  // A first file on paper, or a refusal beside a working portal: an ordinary resident who asks for the first time stops at 3.
  const firstTime =
    refusals.some((signal) => signal.detail === 'first-time' || signal.detail === 'visit') ||
    refusals.some((signal) => signal.detail === 'online' && signal.weight === 'strong');
  // Who asks and pays in one go has been served: nothing is left to wait for, unless the pages say that something is.
  if (!firstTime && feeDue && facets.has('online_intake') && facets.has('payment') && paidInOneGo(usable)) facets.add('decision_online');
  // What is decided and paid in an account was asked for there.
  if (!firstTime && feeDue && facets.has('decision_online') && facets.has('payment') && facets.has('account')) facets.add('online_intake');
  if (firstTime) for (const facet of ['decision_online', 'delivery_online', 'automatic'] as const) facets.delete(facet);
  // What a portal promises for all its procedures is not yet tracking of this one, nor is what was told in other words, where tracking alone makes the fifth level.
  if (
    !service.prefillNeeded &&
    !usable.some((signal) => signal.facet === 'prefill' && signal.detail !== 'portal') &&
    !usable.some((signal) => signal.facet === 'tracking' && !['portal', 'told'].includes(signal.detail) && signal.scope >= SCOPE.namePage)
  )
    facets.delete('tracking');
  // What is known of who asks, and where their request stands, is kept somewhere for them: that is an account, whatever it is called.
  if (facets.has('prefill') && facets.has('tracking')) facets.add('account');
  // Where the request stands, told beside what is known already, tells what was decided as well.
  if (
    !firstTime &&
    ceiling === 5 &&
    facets.has('online_intake') &&
    isOwnly(site, service, usable, 'prefill') &&
    isOwnly(site, service, usable, 'tracking')
  )
    facets.add('decision_online');
  // What renews itself was granted before, and tells where it stands.
  if (
    !firstTime &&
    facets.has('online_intake') &&
    isOwnly(site, service, usable, 'automatic') &&
    isOwnly(site, service, usable, 'tracking')
  )
    facets.add('decision_online');
  const noted = new Set<Facet>([...facets, ...notes.flatMap((note) => (note.facet === null ? [] : [note.facet]))]);

  const own = euLevel({ service, facets, feeDue, ceiling });
  const credit = creditOf(service, usable, site.year);
  const reach = Math.min(Math.max(own, credit), ceiling) as Level;
  const lecko2014 = lecko2014Level({ service, facets, feeDue, ceiling });
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
      confidence: CONFIDENCE.absence.named,
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
    const deciding = decidingSignals(service, usable, reach, own, credit);
    const strength = Math.max(...deciding.map((signal) => WEIGHT[signal.weight]));
    let confidence: number = CONFIDENCE.level[strength === 2 ? 'strong' : strength === 1 ? 'fair' : 'weak'];
    const disputed =
      reach >= 3 && (refusals.some((signal) => signal.detail === 'online') || notes.some((note) => note.detail === 'down-now'));
    if (disputed) confidence = Math.min(confidence, CONFIDENCE.disputed);
    if (notes.some((note) => note.facet === 'stale_legal_text')) confidence = Math.min(confidence, CONFIDENCE.level.fair);
    const evidence = deciding.slice(0, 6).map(evidenceOf);
    return {
      ...base,
      kind: 'level',
      level: reach as PositiveLevel,
      own,
      lecko2014,
      confidence,
      because: because(service, reach, own, credit, facets, usable, notes, refusals, provider),
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
    confidence: named.length > 0 ? CONFIDENCE.absence.named : CONFIDENCE.absence.silent,
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

function withoutRefused(service: Service, signals: readonly Signal[], refusals: readonly Signal[]): readonly Signal[] {
  const online = refusals.filter((signal) => signal.detail === 'online');
  const email = refusals.filter((signal) => signal.detail === 'email-only');
  const gone = new Set(refusals.filter((signal) => signal.detail === 'gone').map((signal) => signal.url));
  if (online.length === 0 && email.length === 0 && gone.size === 0) return signals;
  return signals.filter((signal) => {
    if (signal.effect !== 'supports') return true;
    // What a page itself calls withdrawn is not there, whatever still leads to it.
    if ((signal.facet === 'online_intake' || signal.facet === 'appointment') && gone.has(signal.url)) return false;
    if (email.length > 0 && signal.facet === 'email_request' && signal.weight !== 'strong') return false;
    if (online.length === 0) return true;
    // For papers that are asked for in person by law, "only at the desk" says nothing of how the appointment is made.
    if (signal.facet === 'appointment' && service.flags.inPersonByLaw === true) return true;
    // Against a plain refusal only what is the request itself stands: a link in the service's own words, or the form.
    if (signal.facet === 'online_intake' || signal.facet === 'appointment')
      return (
        signal.weight === 'strong' && (signal.scope >= SCOPE.mention || signal.rule === 'online-form' || signal.rule === 'portal-procedure')
      );
    return true;
  });
}

function isOtherBody(site: Site, signal: Signal): boolean {
  return !isOwnHost(site.ownDomain, signal.url) && providerOf(signal.url, site.townWords) === null;
}

/** Said of this very service: not on a portal's page for many, nor on another's. */
function isOwnly(site: Site, service: Service, signals: readonly Signal[], facet: Facet): boolean {
  return signals.some((signal) => {
    if (signal.facet !== facet || signal.detail === 'portal' || signal.scope < SCOPE.namePage) return false;
    const page = site.byKey.get(pageKey(signal.url));
    return page === undefined || !page.portal || (page.topic.names & (1 << SERVICES.indexOf(service))) !== 0;
  });
}

/** The payment is said of the very place that takes the request, or of the service's own page where it leads there. */
function paidInOneGo(signals: readonly Signal[]): boolean {
  const intakes = signals.filter((signal) => signal.facet === 'online_intake' && signal.weight !== 'weak');
  return signals.some(
    (signal) =>
      signal.facet === 'payment' &&
      signal.scope >= SCOPE.namePage &&
      intakes.some((intake) => intake.url === signal.url || (intake.target !== null && hostOf(intake.target) === hostOf(signal.url))),
  );
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

function isFeeDue(service: Service, notes: readonly Signal[]): boolean {
  if (service.fee === 'none') return false;
  if (service.fee === 'yes') return true;
  const free = notes.some((note) => note.rule === 'free-of-charge' && note.detail === 'free');
  const priced = notes.some((note) => note.rule === 'free-of-charge' && note.detail === 'priced');
  return service.fee === 'often' ? !free : priced && !free;
}

function creditOf(service: Service, signals: readonly Signal[], year: number): Level {
  let credit: Level = 0;
  for (const signal of signals) {
    if (signal.facet !== 'national_teleservice') continue;
    const teleservice = service.national.find((one) => one.name === signal.detail);
    const worth = teleservice === undefined ? signal.level : creditIn(teleservice, year);
    if (worth > credit) credit = worth;
  }
  return credit;
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

/** The first of `bestFirst`: a page of thousands of links has as many signals, of which one is shown. */
function bestOf(signals: readonly Signal[]): Signal | undefined {
  let best = signals[0];
  for (const signal of signals) if (byWorth(signal, best!) < 0) best = signal;
  return best;
}

function byWorth(a: Signal, b: Signal): number {
  return (
    WEIGHT[b.weight] - WEIGHT[a.weight] ||
    b.scope - a.scope ||
    b.level - a.level ||
    (a.url < b.url ? -1 : a.url > b.url ? 1 : 0) ||
    a.block - b.block ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

function because(
  service: Service,
  reach: Level,
  own: Level,
  credit: Level,
  facets: ReadonlySet<Facet>,
  signals: readonly Signal[],
  notes: readonly Signal[],
  refusals: readonly Signal[],
  provider: string | null,
): Reason {
  if (credit === reach && own < reach)
    return reason('teleservice', { name: bestOf(signals.filter((signal) => signal.facet === 'national_teleservice'))?.detail ?? '' });
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
  if (notes.some((note) => note.detail === 'dead') || refusals.some((signal) => signal.detail === 'gone'))
    return reason('information-dead');
  if (notes.some((note) => note.detail === 'promised')) return reason('information-promised');
  if (signals.some((signal) => signal.detail === 'login')) return reason('information-login');
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
