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
}

const LADDER: Scale = { levels: LEVELS.map(({ fr, en }) => ({ fr, en })) };

/** The scale of an instrument. */
export function scaleOf({ scale = LADDER }: Pick<Instrument, 'scale'>): Scale {
  return scale;
}
