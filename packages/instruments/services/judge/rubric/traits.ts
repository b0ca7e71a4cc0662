import { hostOf } from '@beffroi/domain';
import { type AnnotatedPage, countBits, isContent, type Site } from '../annotate.ts';
import type { ServiceFinding } from '../finding.ts';
import { says } from '../lexicon.ts';
import { begins, saysWhatIsDone } from '../rules/support/begins.ts';
import { SCOPE, scopesOf } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { isOwnHost } from '../target.ts';

/** What of a finding, and of the pages behind it, tells whether a careful person would say the same. In this order stand the weights of `doubt-model.ts`. */
export const TRAITS = [
  'absence',
  'absence-named',
  'level-1',
  'level-2',
  'level-3',
  'level-4',
  'level-5',
  'strong',
  'weak',
  'scope',
  'pieces',
  'facets',
  'few-pages',
  'other-host',
  'provider',
  'lent',
  'refused',
  'promised',
  'mentions',
  'calls-beside',
  'ways-on',
  'payment-at-3',
  'completion-at-3',
  'account-at-3',
  'tracking-or-prefill',
  'one-rule',
] as const;

/** The traits of one finding that is a mark: numbers of about 0 to 1, in the order of `TRAITS`. */
export function traitsOf(site: Site, service: number, signals: readonly Signal[], finding: ServiceFinding): readonly number[] {
  const level = finding.level ?? 0;
  const supports = signals.filter(({ effect }) => effect === 'supports');
  const rules = new Set(finding.evidence.map(({ rule }) => rule));
  const deciding = supports.filter((signal) => finding.evidence.some((piece) => piece.rule === signal.rule && piece.url === signal.url));
  const weights = deciding.map(({ weight }) => weight);
  const facets = new Set(supports.map(({ facet }) => facet));
  const said = aroundService(site, service);
  const is = (value: boolean): number => (value ? 1 : 0);
  const at3 = level === 3;
  return [
    is(finding.kind === 'absence' && finding.evidence.length === 0),
    is(finding.kind === 'absence' && finding.evidence.length > 0),
    is(level === 1),
    is(level === 2),
    is(at3),
    is(level === 4),
    is(level === 5),
    is(weights.includes('strong')),
    is(weights.length > 0 && weights.every((weight) => weight === 'weak')),
    Math.max(0, ...deciding.map(({ scope }) => scope)) / SCOPE.mention,
    Math.min(finding.evidence.length, 6) / 6,
    Math.min(facets.size, 8) / 8,
    is(site.pages.length < 8),
    is(deciding.some(({ url }) => !isOwnHost(site.ownDomain, url))),
    is(finding.provider !== null),
    is(deciding.some(({ url }) => site.pages.some((page) => page.url === url && (page.lent & (1 << service)) !== 0))),
    is(signals.some(({ effect }) => effect === 'refuses')),
    is(signals.some(({ detail }) => detail === 'promised')),
    Math.min(said.mentions, 10) / 10,
    is(said.calls && level <= 2),
    is(said.waysOn && level <= 2),
    is(at3 && facets.has('payment')),
    is(at3 && said.completes),
    is(at3 && facets.has('account')),
    is((facets.has('tracking') || facets.has('prefill')) && level < 5),
    is(rules.size === 1),
  ];
}

interface Around {
  /** Content blocks that name the service. */
  readonly mentions: number;
  /** Something is called to be done online where the service is spoken of. */
  readonly calls: boolean;
  /** A link there leads on to another host, or begins something. */
  readonly waysOn: boolean;
  /** Something there says how the answer comes. */
  readonly completes: boolean;
}

/** What a page says whatever the service: worked out once for all eighteen. */
interface PageSays {
  /** Blocks of the content where something is called to be done online, and those that say how an answer comes. */
  readonly calls: ReadonlySet<number>;
  readonly completes: ReadonlySet<number>;
  readonly content: readonly number[];
  readonly waysOn: boolean;
}

const said = new WeakMap<AnnotatedPage, PageSays>();

function saysOf(page: AnnotatedPage): PageSays {
  const known = said.get(page);
  if (known !== undefined) return known;
  const calls = new Set<number>();
  const completes = new Set<number>();
  const content: number[] = [];
  page.reading.blocks.forEach((block, b) => {
    if (!isContent(page, b)) return;
    content.push(b);
    const hits = page.hits[b]!;
    if (says(hits, 'online:clear') || says(hits, 'account:call')) calls.add(b);
    else if (block.text.length > 20 && block.text.length < 60 && saysWhatIsDone(block.text)) calls.add(b);
    if (says(hits, 'delivery:call') || says(hits, 'delivery:wholly') || says(hits, 'booking:call')) completes.add(b);
  });
  const waysOn = page.reading.links.some(
    (link) =>
      (link.zone === 'main' || link.zone === 'card') &&
      !link.comarked &&
      /^https?:/i.test(link.url) &&
      (hostOf(link.url) !== page.host || begins(link.text)),
  );
  const result = { calls, completes, content, waysOn };
  said.set(page, result);
  return result;
}

function aroundService(site: Site, service: number): Around {
  let mentions = 0;
  let calls = false;
  let waysOn = false;
  let completes = false;
  const bit = 1 << service;
  for (const page of site.pages) {
    if (page.kind !== 'ordinary' || page.home) continue;
    const scopes = scopesOf(page);
    const says = saysOf(page);
    for (const b of says.content) {
      if (scopes[b]![service]! < SCOPE.topicSection) continue;
      if ((page.namings[b]!.names & bit) !== 0) mentions++;
      if (says.calls.has(b)) calls = true;
      if (says.completes.has(b)) completes = true;
    }
    if (countBits(page.topic.names | page.topic.topics) > 2 || ((page.topic.names | page.topic.topics | page.lent) & bit) === 0) continue;
    if (says.waysOn) waysOn = true;
  }
  return { mentions, calls, waysOn, completes };
}
