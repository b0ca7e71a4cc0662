import type { Finding } from '@beffroi/domain';
import {
  type AuthorityRecord,
  LEVER_IDS,
  type LeverFinding,
  type LeverId,
  type LeverViews,
  leverViews,
  type OpenQuestion,
  outOfReach,
  type PriorityId,
  questionsOf,
} from '@beffroi/levers/judge';

/** What a wave keeps of a lever: what is seen of it from outside is the finding; what is said and lived stands beside, for these are other witnesses and no other scales. */
export type KeptLever = Finding<LeverId, LeverDetail>;

/** What stands beside the finding. */
export interface LeverDetail {
  readonly priority: PriorityId;
  /** Waves of rubrics before 1.1.0 do not say. */
  readonly against?: LeverFinding['against'];
  readonly views: LeverViews;
  readonly questions: readonly OpenQuestion[];
}

/** The highest level of the anchors. */
const CEILING = 5;

/** Share of such findings that a careful person confirms, as `test/agreement.test.ts` measured it on towns that no rule had seen. */
const CONFIDENCE = { level: 0.9, abstained: 0.8, unobserved: 1 } as const;

/** Sets what is seen beside what is said and lived. @param record `null` where nothing is known but the site */
export function keptLevers(findings: readonly LeverFinding[], record: AuthorityRecord | null, day: string): readonly KeptLever[] {
  const seen = findings.map(({ indicator, level, against }) => ({ lever: indicator, level, against }));
  const known = {
    day: record?.day ?? day,
    ...{ seen, declared: record?.declared ?? [], survey: record?.survey ?? null },
    outOfReach: record === null ? [] : outOfReach(record.authority),
  };
  return findings.map((finding) => {
    const views = leverViews(finding.indicator, known);
    const kept = {
      ...finding,
      ceiling: CEILING,
      confidence: CONFIDENCE[finding.kind],
      provider: null,
      views,
      questions: questionsOf(views),
    };
    // A level comes with what proves it: the rules that saw it.
    return kept as KeptLever;
  });
}

/** What a judgement of levers says, in the manifesto's order. @throws Error for a judgement of another instrument */
export function keptLeversIn(findings: string): readonly KeptLever[] {
  const kept = JSON.parse(findings) as readonly KeptLever[];
  if (kept.length !== LEVER_IDS.length || kept[0]?.indicator !== LEVER_IDS[0]) throw new Error('the judgement is none of levers');
  return kept;
}
