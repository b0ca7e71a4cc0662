import type { Language } from '@beffroi/domain';
import {
  type Evidence,
  type Level,
  type Obstacle,
  type Purpose,
  pageKey,
  type ReadingCoverage,
  type Reason,
  type Visit,
} from '@beffroi/domain';
import type { Facet, ServiceFinding, ServiceId } from '@beffroi/services/judge';
import type { TownFacts } from './judge-archive.ts';
import type { TownMeasurement } from './measure-town.ts';
import { answeredSentence, sentenceOf } from './sentence.ts';

/** A finding as the document says it. */
export interface FindingEntry {
  readonly service: ServiceId;
  readonly kind: ServiceFinding['kind'];
  readonly level: Level | null;
  readonly ceiling: Level;
  /** What the town itself runs or has run for it. */
  readonly own: Level | null;
  readonly lecko2014: Level | null;
  readonly confidence: number;
  readonly facets: readonly Facet[];
  readonly provider: string | null;
  /** One sentence in the document's language, and the same as data. */
  readonly because: string;
  readonly reason: Reason;
  /** Why it could not be seen; only where `kind` is `unobserved`. */
  readonly obstacle?: Obstacle;
  /** Each quote once. */
  readonly evidence: readonly Evidence[];
  /** Pages that were read in vain; only where `kind` is `absence`. */
  readonly read?: readonly string[];
}

/** Something that could not be seen, with its address: a line of the ledger. */
export interface ObstacleEntry {
  readonly url: string;
  readonly referrer: string | null;
  readonly purpose: Purpose;
  readonly obstacle: Obstacle;
  readonly status: number | null;
  readonly detail: string;
}

/** The ledger in figures. */
export interface RequestFigures {
  /** Questions that were put to a server, a folder or an archive. */
  readonly asked: number;
  readonly pages: number;
  readonly documents: number;
  readonly robots: number;
  readonly sitemaps: number;
  /** Pages drawn by a browser, and what their scripts asked for. */
  readonly renderings: number;
  readonly assets: number;
  /** Addresses that robots.txt forbade. */
  readonly disallowed: number;
  readonly hosts: number;
  /** Body bytes on the wire. */
  readonly bytes: number;
  /** Addresses that the budget left unasked. */
  readonly unasked: number;
}

/** The one JSON document of an audit. Its schema is published in `schema/audit.schema.json`. */
export interface AuditDocument {
  readonly format: 'beffroi-audit/1';
  readonly language: Language;
  readonly territory: string | null;
  readonly name: string | null;
  readonly start: string;
  readonly home: string | null;
  /** The moment that the audit is dated by. */
  readonly instant: string;
  readonly rubric: { readonly version: string; readonly digest: string };
  /** File of the archive that everything can be recomputed from. */
  readonly archive: string;
  /** Pages that were allowed; `null` when that is not known. */
  readonly budget: number | null;
  /** Why the collection ended: `exhausted`, `budget`, `time`, `obstacle`. */
  readonly ended: string;
  /** True where the caller measured, knowingly, a site that may not be the town's own. */
  readonly asIs: boolean;
  readonly findings: readonly FindingEntry[];
  readonly obstacles: readonly ObstacleEntry[];
  readonly requests: RequestFigures;
  /** How much of the town's site was read; documents of before do not say it. */
  readonly coverage?: ReadingCoverage;
}

/** How an audit is written as a document. */
export interface DocumentOptions {
  readonly language: Language;
  /** How the archive's file is called in the document (default its path). */
  readonly archive?: string;
  readonly asIs?: boolean;
}

/** An audit as one plain document. Its keys always come in the same order. */
export function documentOf(result: TownMeasurement, options: DocumentOptions): AuditDocument {
  const { facts } = result;
  return {
    format: 'beffroi-audit/1',
    language: options.language,
    territory: result.territory,
    name: facts.town,
    start: facts.start,
    home: facts.home,
    instant: facts.instant,
    rubric: { version: result.rubric.version, digest: result.rubric.digest },
    archive: options.archive ?? result.archive,
    budget: result.budget,
    ended: result.ended,
    asIs: options.asIs ?? false,
    findings: result.findings.map((finding) => findingEntry(finding, options.language)),
    obstacles: obstaclesOf(facts),
    requests: requestFigures(facts.visits, facts.unasked.length),
    coverage: result.coverage,
  };
}

/** One finding as the document says it. */
export function findingEntry(finding: ServiceFinding, language: Language): FindingEntry {
  return {
    service: finding.indicator,
    kind: finding.kind,
    level: finding.level,
    ceiling: finding.ceiling,
    own: finding.own,
    lecko2014: finding.lecko2014,
    confidence: finding.confidence,
    facets: finding.facets,
    provider: finding.provider,
    because: becauseOf(finding, language),
    reason: { code: finding.because.code, values: { ...finding.because.values } },
    ...(finding.kind === 'unobserved' ? { obstacle: finding.obstacle } : {}),
    evidence: shownEvidence(finding).map(({ url, rule, quote, place, digest }) => ({
      url,
      rule,
      quote,
      place: { block: place.block, zone: place.zone, heading: place.heading },
      digest,
    })),
    ...(finding.kind === 'absence' ? { read: finding.read } : {}),
  };
}

/** The same words seen by the same rule in the same place are one piece of evidence, however many signals came of them; the first is kept. */
export function distinctEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ url, rule, quote, place }) => {
    const key = JSON.stringify([url, rule, quote, place.block, place.zone, place.heading]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Two signals that contradict each other may rest on the same words: an abstention keeps both. */
function shownEvidence({ kind, evidence }: ServiceFinding): readonly Evidence[] {
  return kind === 'abstained' ? evidence : distinctEvidence(evidence);
}

/** A start that answered, if only with an error, is not said to give no answer. */
function becauseOf({ because, evidence }: ServiceFinding, language: Language): string {
  const [first] = evidence;
  const status = first?.rule === 'visit' ? /^HTTP ([45]\d\d)$/.exec(first.quote)?.[1] : undefined;
  return /^unobserved-(?:host-)?down$/.test(because.code) && status !== undefined
    ? answeredSentence(Number(status), language)
    : sentenceOf(because, language);
}

function obstaclesOf({ start, visits }: TownFacts): ObstacleEntry[] {
  const starts = new Set([pageKey(start)]);
  return visits.flatMap((visit) => {
    const { url, referrer, purpose, status, detail } = visit;
    const isStart = purpose === 'page' && referrer === null && starts.has(pageKey(url));
    if (isStart && visit.location !== null) starts.add(pageKey(visit.location));
    if (visit.obstacle !== null) return [{ url, referrer, purpose, obstacle: visit.obstacle, status, detail }];
    // Any other page may be missing; where a town's home is, nothing of the town can be seen.
    if (isStart && status !== null && status >= 400)
      return [{ url, referrer, purpose, obstacle: 'down' as const, status, detail: detail || `the address answered ${status}` }];
    return [];
  });
}

function requestFigures(visits: readonly Visit[], unasked: number): RequestFigures {
  const of = (purpose: Purpose): number => visits.filter((visit) => visit.purpose === purpose && wasAsked(visit)).length;
  return {
    asked: visits.filter((visit) => visit.purpose !== 'rendering' && wasAsked(visit)).length,
    pages: of('page'),
    documents: of('document'),
    robots: of('robots'),
    sitemaps: of('sitemap'),
    renderings: of('rendering'),
    assets: of('asset'),
    disallowed: visits.filter((visit) => visit.robots === 'disallowed').length,
    hosts: new Set(visits.map((visit) => URL.parse(visit.url)?.host ?? '')).size,
    bytes: visits.reduce((sum, visit) => sum + visit.bytes, 0),
    unasked,
  };
}

/** What robots.txt forbade, and what a host that is gone was spared, was never asked. */
function wasAsked(visit: Visit): boolean {
  return visit.robots !== 'disallowed' && !(visit.status === null && visit.detail.startsWith('not asked'));
}
