import { digestOf } from '@beffroi/capture';
import { canonicalJson, type Finding, type Instant } from '@beffroi/domain';
import type { CaptureFacts, JudgementFacts } from './instrument.ts';

/**
 * What a wave keeps of a territory's findings: all of them with their evidence, and what counts of each.
 *
 * @param findings one an indicator, in the catalogue's order
 * @param scales ids of the further scales, which the findings have as members
 */
export function judgementOf(findings: readonly Finding[], scales: readonly string[] = []): JudgementFacts {
  const json = canonicalJson(findings);
  const seen = findings.filter(({ level }) => level !== null);
  const count = (kind: Finding['kind']): number => findings.filter((finding) => finding.kind === kind).length;
  const sum = (value: (finding: Finding) => number): number => seen.reduce((total, finding) => total + value(finding), 0);
  return {
    findings: json,
    digest: digestOf(Buffer.from(json)),
    observations: findings.map((finding) => ({
      indicator: finding.indicator,
      kind: finding.kind,
      level: finding.level,
      further: Object.fromEntries(scales.map((id) => [id, (finding as unknown as Readonly<Record<string, number | null>>)[id] ?? null])),
      ceiling: finding.ceiling,
      confidence: finding.confidence,
      provider: finding.provider,
      obstacle: finding.kind === 'unobserved' ? finding.obstacle : null,
      reason: finding.because.code,
      evidence: sightOf(finding),
    })),
    score: {
      observed: seen.length,
      unobserved: count('unobserved'),
      abstained: count('abstained'),
      level_sum: sum(({ level }) => level!),
      attainment_sum: sum(({ level, ceiling }) => level! / ceiling),
      strip: findings.map(stripMark).join(''),
    },
  };
}

/** Facts of a capture that asked nobody over the network. */
export function askedNobody(dated: Instant): CaptureFacts {
  const counts = { requests: 0, pages: 0, documents: 0, renderings: 0 };
  return { home: null, ended: 'done', ...counts, obstacles: {}, traits: {}, began: new Date(dated), finished: new Date(dated) };
}

/** Digest of what was seen, wherever it stands: a page that moved within the site says the same. */
function sightOf({ kind, evidence }: Finding): string {
  const seen = evidence.map(({ rule, quote }) => [rule, quote]).sort();
  return digestOf(Buffer.from(JSON.stringify([kind === 'unobserved' || kind === 'abstained' ? kind : 'seen', seen]))).slice(
    0,
    'sha256:'.length + 16,
  );
}

function stripMark({ kind, level }: Finding): string {
  if (kind === 'unobserved') return '?';
  return kind === 'abstained' ? '~' : String(level);
}
