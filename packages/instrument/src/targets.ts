import type { UnitSources } from '@beffroi/store';
import type { WaveOptions } from './options.ts';

/** What an instrument measures in a territory. */
export interface Targets {
  /** Where it looks in a wave of these options. */
  of(options: WaveOptions): UnitSources;
}
