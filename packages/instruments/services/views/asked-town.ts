import type { Evidence } from '@beffroi/domain';
import type { TownIdentity } from '@beffroi/observatory';
import { type AuditDocument, distinctEvidence } from '@beffroi/services/gather';
import type { ServiceFinding } from '@beffroi/services/judge';
import type { CheckupResult, Store } from '@beffroi/store';
import { ALONE, type Comparison, comparisonOf, stepsOf } from './town.ts';
import { type FrontQuote, frontMark, type TownFront } from './town-front.ts';
import { countsOf, marksOf, signOf, type TownMark } from './town-mark.ts';

/** Quotes that stand on a sheet itself, of each service. */
const QUOTES = 2;

/**
 * The front of a town that was measured because somebody asked: by itself, with what comparable towns of the newest published wave do.
 *
 * @param read when its pages were read
 */
export async function askedTown(store: Store, town: TownIdentity, result: CheckupResult, read: Date): Promise<TownFront> {
  const marks = marksOf(result.findings);
  const findings = JSON.parse(result.findings) as readonly ServiceFinding[];
  const quotes = new Map(findings.map(({ indicator, evidence }) => [indicator as string, quotesOf(evidence)]));
  return frontOf(town, { marks, quotes, home: result.home, read: read.toISOString() }, await comparisonOf(store, town, marks));
}

/**
 * The front of an audit's document, which knows no other town.
 *
 * @param town who it is; the document's own name where nobody knows more
 */
export function frontOfAudit(document: AuditDocument, town: Pick<TownIdentity, 'code' | 'name' | 'population'> | null): TownFront {
  const findings = document.findings.map(({ service, reason, obstacle, read: _, ...finding }) => ({
    ...finding,
    indicator: service,
    because: reason,
    ...(obstacle === undefined ? {} : { obstacle }),
  }));
  const marks = marksOf(JSON.stringify(findings));
  const quotes = new Map(document.findings.map(({ service, evidence }) => [service as string, quotesOf(evidence)]));
  const whose = town ?? { code: null, name: document.name ?? hostOf(document.home ?? document.start), population: null };
  return frontOf(whose, { marks, quotes, home: document.home, read: document.instant }, ALONE);
}

interface AskedMarks {
  readonly marks: readonly TownMark[];
  readonly quotes: ReadonlyMap<string, readonly FrontQuote[]>;
  readonly home: string | null;
  readonly read: string;
}

function frontOf(town: Pick<TownFront, 'code' | 'name' | 'population'>, asked: AskedMarks, comparison: Comparison): TownFront {
  const { marks, quotes, home, read } = asked;
  const year = new Date(read).getUTCFullYear();
  const { code, name, population } = town;
  return {
    ...{ code, name, population, home, read, published: false },
    counts: countsOf(marks.map(signOf).join('')),
    marks: marks.map((mark) => frontMark(mark, year, null, quotes.get(mark.indicator) ?? [])),
    steps: stepsOf(marks, year, comparison),
  };
}

const quotesOf = (evidence: readonly Evidence[]): readonly FrontQuote[] =>
  distinctEvidence(evidence)
    .filter(({ digest, quote }) => digest !== null && quote.trim() !== '')
    .slice(0, QUOTES)
    .map((one) => ({ quote: one.quote, url: one.url, n: evidence.indexOf(one) + 1 }));

const hostOf = (address: string): string => (URL.parse(address)?.host ?? address).replace(/^www\./, '');
