import { SERVICES, type ServiceId } from '@beffroi/services/judge';
import type { Evolution } from './evolution.ts';

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

/** Services in the catalogue's order with what is shown to have moved: levels alone, beyond the errors of the rubric. Towns in the order of their codes. */
export function serviceMoves({ comparison }: Evolution): readonly ServiceMove[] {
  const moves = comparison.changed.flatMap(({ code, name, changes }) =>
    changes.flatMap(({ indicator, from, to, certainty }) =>
      certainty === 'told' && from.level !== null && to.level !== null && from.level !== to.level
        ? [{ indicator, town: { code, name, from: from.level, to: to.level } satisfies MovedTown }]
        : [],
    ),
  );
  return SERVICES.map(({ id }) => {
    const here = moves.filter(({ indicator }) => indicator === id).map(({ town }) => town);
    return { id, rose: here.filter(({ from, to }) => to > from), fell: here.filter(({ from, to }) => to < from) };
  });
}
