import type { Explanation, Instrument, QuotedEvidence } from '@beffroi/instrument';

/** Pieces of the machine's evidence that are told. */
const MOST_EVIDENCE = 6;

/**
 * Why the machine says what it says of an indicator.
 *
 * @param findings text of the territory's judgement; `null` without one
 */
export function explainFinding({ review }: Pick<Instrument, 'review'>, findings: string | null, indicator: string): Explanation {
  const all: unknown = findings === null ? [] : JSON.parse(findings);
  const finding = Array.isArray(all) ? all.find((one) => (one as { readonly indicator?: unknown } | null)?.indicator === indicator) : all;
  if (typeof finding !== 'object' || finding === null) return { reason: { fr: '', en: '' }, evidence: [] };
  const { reason, evidence } = review?.explain?.(finding, indicator) ?? { reason: { fr: '', en: '' }, evidence: evidenceIn(finding) };
  return { reason, evidence: evidence.slice(0, MOST_EVIDENCE) };
}

/** What stands in a finding as evidence, each once; what is none is left out. */
function evidenceIn(finding: object): QuotedEvidence[] {
  const { evidence } = finding as { readonly evidence?: unknown };
  const seen = new Set<string>();
  return (Array.isArray(evidence) ? evidence : []).flatMap((one: unknown): QuotedEvidence[] => {
    const { quote, url, digest } = (one ?? {}) as Record<string, unknown>;
    if (typeof quote !== 'string' || typeof url !== 'string' || seen.has(`${url}\n${quote}`)) return [];
    seen.add(`${url}\n${quote}`);
    return [{ quote, url, digest: typeof digest === 'string' ? digest : null }];
  });
}
