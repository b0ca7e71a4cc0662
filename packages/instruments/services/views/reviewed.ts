import { whatCounts } from '@beffroi/review';
import { peoplesMarks, type Store } from '@beffroi/store';

/** What people retained of a mark after reading its page. */
export interface ReviewedMark {
  /** `null` where they found nothing to say a level of. */
  readonly level: number | null;
  /** Whether the machine had said the same. */
  readonly same: boolean;
}

/** Which town, in which closed series. */
interface ReviewedTown {
  readonly town: { readonly code: string };
  readonly wave: { readonly seriesId: number; readonly waveId: number };
}

/** The marks of a sheet that people have settled, by service: they stand beside the machine's, which a closed series keeps. */
export async function reviewedOf({ db }: Store, { town, wave }: ReviewedTown): Promise<ReadonlyMap<string, ReviewedMark>> {
  const marks = await peoplesMarks(db, { id: wave.seriesId, wave_id: wave.waveId }, { territory: town.code });
  return new Map(
    marks.flatMap((mark) => {
      const { by, kind, level } = whatCounts(mark);
      if (by === 'machine') return [];
      return [[mark.indicator, { level, same: kind === mark.machine.kind && level === mark.machine.level }] as const];
    }),
  );
}
