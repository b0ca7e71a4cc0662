import type { AnnotatedPage, Site } from './annotate.ts';
import { annotateSite } from './annotate-site.ts';
import { ceilingIn, SERVICES } from './catalogue/index.ts';
import { doubtsOfAbsence } from './certificate.ts';
import type { ServiceFinding } from './finding.ts';
import { hindrancesOf, startHindrance } from './hindrances.ts';
import { homeTrouble } from './home-state.ts';
import type { Material } from './material.ts';
import { moreCareful } from './raw-and-drawn.ts';
import { CONFIDENCE } from './rubric/confidence.ts';
import { decide, unobservedReason } from './rubric/decide.ts';
import { doubted } from './rubric/doubt.ts';
import { traitsOf } from './rubric/traits.ts';
import { RULES } from './rules/index.ts';
import { signalsBy } from './rules/rule.ts';
import type { Signal } from './signal.ts';
import { siteSignals } from './site-signals.ts';
import { viewsOf } from './view.ts';

/**
 * Judges a town: eighteen findings in the catalogue's order. Pure: the same material gives the same findings, whatever the order of its
 * pages, on any machine. A rule that throws ends in `unobserved (rule-failed)` for its service, not in a level.
 */
export function assess(material: Material): readonly ServiceFinding[] {
  const site = annotateSite(material);
  const start = startHindrance(site);
  if (start !== null) {
    return SERVICES.map((service) => ({
      kind: 'unobserved',
      indicator: service.id,
      ceiling: ceilingIn(service, site.year),
      confidence: CONFIDENCE.unobserved.home,
      facets: [],
      provider: null,
      level: null,
      own: null,
      lecko2014: null,
      obstacle: start.obstacle,
      because: unobservedReason(start),
      evidence: [start.evidence],
    }));
  }
  const { signals, failures } = signalsOf(site);
  return SERVICES.map((service, s) => {
    const failure = failures.get(s);
    if (failure !== undefined) {
      return {
        kind: 'unobserved',
        indicator: service.id,
        ceiling: ceilingIn(service, site.year),
        confidence: CONFIDENCE.failed,
        facets: [],
        provider: null,
        level: null,
        own: null,
        lecko2014: null,
        obstacle: 'rule-failed',
        because: { code: 'unobserved-rule-failed', values: {} },
        evidence: [
          { url: failure.url, rule: failure.rule, quote: failure.message, place: { block: -1, zone: 'page', heading: '' }, digest: null },
        ],
      };
    }
    const own = signals.get(s) ?? [];
    const finding = decide(
      site,
      service,
      own,
      () => hindrancesOf(site, s),
      () => doubtsOfAbsence(site, s),
    );
    return doubted(finding, traitsOf(site, s, own, finding));
  });
}

/** By service, the rules that are about it. */
const RULES_OF = SERVICES.map(({ flags }) => RULES.filter(({ only }) => only === undefined || flags[only] === true));
/** Those of them that may see something where no block of the page speaks of the service: of most services a page has a link in its menu and no more. */
const RULES_WITHOUT_BLOCKS = RULES_OF.map((rules) => rules.filter(({ of }) => of !== 'blocks'));

interface Failure {
  readonly rule: string;
  readonly url: string;
  readonly message: string;
}

/** What one page says by service: of one that was drawn, the more careful of what its bytes say and of what it shows. */
function signalsOfPage(site: Site, page: AnnotatedPage, failures: Map<number, Failure>): ReadonlyMap<number, readonly Signal[]> {
  const seen = signalsOfReading(site, page, failures, page.bare !== null);
  if (page.bare === null) return seen;
  const { kind, inherited, lent } = page;
  const bare = signalsOfReading(site, { ...page.bare, kind, inherited, lent }, failures, true);
  const services = new Set([...seen.keys(), ...bare.keys()]);
  return new Map([...services].map((service) => [service, moreCareful(seen.get(service) ?? [], bare.get(service) ?? [])]));
}

function signalsOfReading(
  site: Site,
  page: AnnotatedPage,
  failures: Map<number, Failure>,
  isReadTwice: boolean,
): ReadonlyMap<number, readonly Signal[]> {
  const signals = new Map<number, Signal[]>();
  for (const view of viewsOf(site, page, isReadTwice)) {
    const rules = view.parts.blocks.length === 0 ? RULES_WITHOUT_BLOCKS : RULES_OF;
    for (const rule of rules[view.serviceIndex]!) {
      try {
        const seen = signalsBy(rule, view);
        if (seen.length === 0) continue;
        const list = signals.get(view.serviceIndex);
        if (list === undefined) signals.set(view.serviceIndex, [...seen]);
        else list.push(...seen);
      } catch (error) {
        failures.set(view.serviceIndex, {
          rule: rule.name,
          url: page.url,
          message: error instanceof Error ? error.message : String(error),
        });
      }
    }
  }
  return signals;
}

/** All signals of a site by service, and the rules that failed. */
export function signalsOf(site: Site): {
  readonly signals: ReadonlyMap<number, readonly Signal[]>;
  readonly failures: ReadonlyMap<number, Failure>;
} {
  const signals = new Map<number, Signal[]>();
  const failures = new Map<number, Failure>();
  // Whoever has the name now says nothing of the town.
  if (homeTrouble(site)?.obstacle === 'lapsed') return { signals, failures };
  for (const page of site.pages) {
    for (const [service, seen] of signalsOfPage(site, page, failures)) {
      const list = signals.get(service);
      if (list === undefined) signals.set(service, [...seen]);
      else list.push(...seen);
    }
  }
  for (const [service, more] of siteSignals(site, signals)) signals.set(service, [...(signals.get(service) ?? []), ...more]);
  return { signals, failures };
}
