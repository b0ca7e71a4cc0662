/** One version of a rubric: what judges, as it stood. */
export interface RubricVersion {
  readonly version: string;
  /** What stands in observations and archives for ever. */
  readonly digest: string;
  /** The day it was made, `YYYY-MM-DD`. */
  readonly date: string;
  /** What changed, and how many findings of the fixtures moved. */
  readonly change: string;
  /**
   * SHA-256 of what its sources do (docs/adr/0027). It is `digest`, unless that one was made of the sources' bytes, or the sources were written anew since
   * without a finding moving.
   */
  readonly behaviour: string;
  /** When its sources were written anew, and why no finding could move. */
  readonly rewritten: readonly { readonly date: string; readonly why: string }[];
}

/** A rubric as findings name it. */
export type RubricInForce = Pick<RubricVersion, 'version' | 'digest' | 'date' | 'change'>;

/** Versions in their order, oldest first. */
export function rubricHistory(versions: readonly RubricVersion[]): readonly RubricVersion[] {
  return [...versions].sort((a, b) => compareVersions(a.version, b.version));
}

/** The rubric in force: the last version. */
export function rubricInForce(versions: readonly RubricVersion[]): RubricInForce {
  const { version, digest, date, change } = rubricHistory(versions).at(-1)!;
  return { version, digest, date, change };
}

function compareVersions(a: string, b: string): number {
  const [ofA, ofB] = [a, b].map((version) => version.split('.').map(Number));
  for (const [i, part] of ofA!.entries()) if (part !== ofB![i]) return part - ofB![i]!;
  return 0;
}
