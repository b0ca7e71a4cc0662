import type { Level, Obstacle, Reason } from '@beffroi/domain';
import type { Facet } from '@beffroi/services/judge';
import { FAMILIES, type Family, SERVICES, type ServiceFinding, type ServiceId } from '@beffroi/services/judge';

/** One of the eighteen as a town's sheet says it. */
export interface TownMark {
  readonly indicator: ServiceId;
  readonly family: Family;
  readonly kind: ServiceFinding['kind'];
  readonly level: Level | null;
  readonly own: Level | null;
  readonly ceiling: Level;
  readonly confidence: number;
  readonly facets: readonly Facet[];
  readonly provider: string | null;
  readonly obstacle: Obstacle | null;
  readonly because: Reason;
  /** What the town's address answered, where it answered with an error; else `null`. */
  readonly status: number | null;
  /** Address of the page that proves it best; `null` without one. */
  readonly url: string | null;
}

/** `0`–`5`, `?` unobserved, `~` abstained. */
export const signOf = ({ kind, level }: { readonly kind: string; readonly level: number | null }): string =>
  level !== null ? String(level) : kind === 'abstained' ? '~' : '?';

const FAMILY_OF: ReadonlyMap<string, Family> = new Map(SERVICES.map(({ id, family }) => [id, family]));

/**
 * The findings of a judgement in the order of the catalogue.
 *
 * @param findings canonical JSON, as it is kept
 * @throws Error for a judgement that lacks a service: one of another instrument
 */
export function marksOf(findings: string): readonly TownMark[] {
  const found = new Map((JSON.parse(findings) as readonly ServiceFinding[]).map((finding) => [finding.indicator, finding]));
  return SERVICES.map(({ id }) => {
    const finding = found.get(id);
    if (finding === undefined) throw new Error(`a judgement lacks ${id}`);
    return markOf(finding);
  });
}

function markOf(finding: ServiceFinding): TownMark {
  const { indicator, kind, level, own, ceiling, confidence, facets, provider, because, evidence } = finding;
  const [first] = evidence;
  const status = first?.rule === 'visit' ? /^HTTP ([45]\d\d)$/.exec(first.quote)?.[1] : undefined;
  return {
    indicator,
    family: FAMILY_OF.get(indicator)!,
    kind,
    level,
    own,
    ceiling,
    confidence,
    facets,
    provider,
    obstacle: finding.kind === 'unobserved' ? finding.obstacle : null,
    because,
    status: /^unobserved-(?:host-)?down$/.test(because.code) && status !== undefined ? Number(status) : null,
    url: kind === 'level' ? (evidence.find(({ digest }) => digest !== null)?.url ?? null) : null,
  };
}

/** What a resident can do in a town, counted. */
export interface TownCounts {
  /** Wholly online (level 4 and above), and those that can be started online (level 3). */
  readonly online: number;
  readonly begun: number;
  readonly observed: number;
  readonly unobserved: number;
  readonly abstained: number;
  readonly all: number;
}

/** @param strip a town's marks, one sign each */
export function countsOf(strip: string): TownCounts {
  const count = (signs: string): number => [...strip].filter((sign) => signs.includes(sign)).length;
  return {
    online: count('45'),
    begun: count('3'),
    observed: count('012345'),
    unobserved: count('?'),
    abstained: count('~'),
    all: strip.length,
  };
}

/** Marks by family, in the order of families. */
export function byFamily<Mark extends { readonly family: Family }>(
  marks: readonly Mark[],
): readonly { readonly family: Family; readonly marks: readonly Mark[] }[] {
  return FAMILIES.map((family) => ({ family, marks: marks.filter((mark) => mark.family === family) })).filter(
    ({ marks }) => marks.length > 0,
  );
}
