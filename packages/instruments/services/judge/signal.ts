import type { Digest, Level } from '@beffroi/domain';
import { quote } from '@beffroi/reading';
import type { AnnotatedPage } from './annotate.ts';
import type { Facet } from './facet.ts';
import { SCOPE } from './scope.ts';
import { unitOf } from './unit.ts';

/** How much a signal weighs: `strong` decides alone, `fair` decides when nothing speaks against it, `weak` only where nothing else is. */
export type Weight = 'strong' | 'fair' | 'weak';

/**
 * One fact that one rule found for one service. `supports` adds a facet; `refuses` says that something is not to be had (online,
 * by e-mail, at all); `notes` is kept to explain.
 */
export interface Signal {
  readonly rule: string;
  readonly effect: 'supports' | 'refuses' | 'notes';
  readonly facet: Facet | null;
  /** Level that the fact alone supports, or that a note would have given. */
  readonly level: Level;
  readonly weight: Weight;
  /** Page on which it was seen. */
  readonly url: string;
  readonly digest: Digest | null;
  readonly block: number;
  readonly zone: string;
  /** First block of the card or box that it stands in, by `unit.ts`; -1 in none. */
  readonly unit: number;
  readonly heading: string;
  readonly quote: string;
  /** Provider of the portal it leads to. */
  readonly provider: string | null;
  /** Address it leads to. */
  readonly target: string | null;
  /** How near the service is named: see `SCOPE`. */
  readonly scope: number;
  /** What it is exactly, where a rule knows several things (`email-only`, `dead`, `documents` …). */
  readonly detail: string;
}

/** What a rule says that it saw: a signal without what the page and the rule say of themselves. */
export type Sight = Pick<Signal, 'effect' | 'facet' | 'level' | 'weight' | 'block' | 'quote' | 'provider' | 'target' | 'scope' | 'detail'>;

/** The signal of what a rule saw on a page. */
export function signalOf(rule: string, page: AnnotatedPage, sight: Sight): Signal {
  const { blocks } = page.reading;
  const block = sight.block >= 0 ? blocks[sight.block] : undefined;
  const heading = block === undefined || block.heading < 0 ? '' : (blocks[block.heading]?.text ?? '');
  // Each written out: a page of thousands of links has more signals than links.
  return {
    effect: sight.effect,
    provider: sight.provider,
    target: sight.target,
    detail: sight.detail,
    block: sight.block,
    quote: quote(sight.quote, 0, Math.min(sight.quote.length, LONGEST_QUOTE)),
    scope: sight.scope,
    facet: sight.facet,
    level: sight.level,
    weight: sight.weight,
    rule,
    url: page.url,
    digest: page.page.digest,
    zone: block?.zone ?? 'page',
    unit: sight.block >= 0 ? unitOf(page, sight.block) : -1,
    heading: headed(heading),
  };
}

const LONGEST_QUOTE = 200;
const LONGEST_HEADING = 100;

function headed(heading: string): string {
  // Most of what was seen stands under the heading of what was seen before it.
  if (last.heading !== heading) last = { heading, quote: quote(heading, 0, Math.min(heading.length, LONGEST_HEADING), LONGEST_HEADING) };
  return last.quote;
}

let last = { heading: '', quote: '' };

/** Weight by how near the service is named. */
export function weightOf(scope: number): Weight {
  if (scope >= SCOPE.namePage) return 'strong';
  return scope >= SCOPE.topicPage ? 'fair' : 'weak';
}
