import { SITE, type TargetWish } from '@beffroi/store';
import type { Instrument } from './instrument.ts';
import type { WaveOptions } from './options.ts';

/** What an instrument measures in a territory. */
export interface Targets {
  /**
   * Which of the known targets a wave of these options looks at: a territory that has none is none to be measured. `null` when nothing need be known of a
   * territory beforehand.
   */
  of(options: WaveOptions): TargetWish | null;
}

/** People who answer, by what they are asked in (a survey's slug): territories where anybody was asked are measured. Their answers lie in no archive. */
export function peopleAsked(scope: string): Targets {
  return { of: () => ({ kind: 'people', scope, addressed: false }) };
}

/** What a wave of an instrument looks at. */
export function targetsOf({ targets }: Pick<Instrument, 'targets'>, options: WaveOptions): TargetWish | null {
  return targets === undefined ? SITE : targets.of(options);
}
