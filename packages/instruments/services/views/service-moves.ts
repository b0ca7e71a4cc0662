import type { ComparedTown } from '@beffroi/figures';
import type { ServiceId } from '@beffroi/services/judge';

/** A service between two waves: in how many towns its level is shown to have risen or fallen, with the towns. */
export interface ServiceMove {
  readonly id: ServiceId;
  readonly rose: readonly MovedTown[];
  readonly fell: readonly MovedTown[];
}

/** A town whose level on a service moved. */
export interface MovedTown {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The findings of a town that are shown to have moved: levels alone, beyond the errors of the rubric. */
export function movesIn({
  code,
  name,
  changes,
}: ComparedTown): readonly { readonly indicator: string; readonly way: 'rose' | 'fell'; readonly moved: MovedTown }[] {
  return changes.flatMap(({ indicator, from, to, certainty }) =>
    certainty === 'told' && from.level !== null && to.level !== null && from.level !== to.level
      ? [{ indicator, way: to.level > from.level ? 'rose' : 'fell', moved: { code, name, from: from.level, to: to.level } } as const]
      : [],
  );
}
