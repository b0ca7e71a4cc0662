import { LEVELS } from '@beffroi/domain';
import type { Bilingual, Instrument } from './instrument.ts';

/** What an instrument's levels mean, and what else it scores a finding by. */
export interface Scale {
  /** Names of its levels, from 0 up to the highest. */
  readonly levels: readonly Bilingual[];
  /** Scales beside the level: columns of this instrument alone, by their ids, in the order in which they are kept and printed. */
  readonly further?: readonly FurtherScale[];
}

/** A scale beside the level, 0 to 5 as that is. */
export interface FurtherScale {
  /** Names a column of tables and a measure of figures for ever. */
  readonly id: string;
  readonly title: Bilingual;
  /** Comparisons look at it beside the level, and say where it alone rose or fell; one at most. */
  readonly compared?: boolean;
}

const LADDER: Scale = { levels: LEVELS.map(({ fr, en }) => ({ fr, en })) };

/** The scale of an instrument. */
export function scaleOf({ scale = LADDER }: Pick<Instrument, 'scale'>): Scale {
  return scale;
}

/** Ids of the further scales of an instrument, in its order. */
export function furtherOf({ scale }: Pick<Instrument, 'scale'>): readonly string[] {
  return (scale?.further ?? []).map(({ id }) => id);
}

/** The further scale that comparisons look at beside the level; `null` without one. */
export function besideOf({ scale }: Pick<Instrument, 'scale'>): string | null {
  return scale?.further?.find(({ compared }) => compared === true)?.id ?? null;
}
