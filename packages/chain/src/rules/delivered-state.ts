import { type Doubtful, NOISE_ABOVE, noiseOf } from '@beffroi/figures';
import type { DeliveredState } from './states.ts';

/** A level of one service in one wave. */
export interface WaveLevel {
  readonly wave: string;
  /** ISO instant. */
  readonly dated: string;
  /** `null` where it was not observed. */
  readonly level: number | null;
  readonly ceiling: number;
  readonly confidence: number;
  /** Digest of the rubric. */
  readonly rubric: string;
}

/** What became of a service, with the two levels that say so. */
export interface LevelChange<Told extends WaveLevel = WaveLevel> {
  readonly state: DeliveredState;
  readonly from: Told | null;
  /** The newest; `null` where nothing was measured. */
  readonly to: Told | null;
}

/**
 * What became of a service from a baseline on. Only levels that one rubric judged are compared; a difference that the rubric's own errors may well have made is `unsure`, by the same bound as
 * comparisons of waves (`compareTown`).
 *
 * @param levels of the mandate, the baseline first, the newest last
 */
export function levelChange<Told extends WaveLevel>(levels: readonly Told[]): LevelChange<Told> {
  const to = levels.at(-1) ?? null;
  if (to === null || to.level === null) return { state: 'unobserved', from: null, to };
  const from = levels.slice(0, -1).find(({ level, rubric }) => level !== null && rubric === to.rubric) ?? null;
  if (from === null) return { state: 'once', from, to };
  return { state: stateBetween(from, to), from, to };
}

function stateBetween(from: WaveLevel, to: WaveLevel): DeliveredState {
  const noise = noiseOf(doubtful(from), doubtful(to));
  if (noise === null) return 'same';
  if (noise > NOISE_ABOVE) return 'unsure';
  return to.level! > from.level! ? 'rose' : 'fell';
}

const doubtful = ({ level, ceiling, confidence }: WaveLevel): Doubtful => ({ level, ceiling, confidence }) as Doubtful;

/** Services of a town by what became of them. */
export interface ChangeCounts {
  readonly rose: number;
  readonly fell: number;
  readonly same: number;
  readonly unsure: number;
  /** Of how many there is one measurement alone, and of how many none. */
  readonly once: number;
  readonly unobserved: number;
}

export function countChanges(states: readonly DeliveredState[]): ChangeCounts {
  const count = (state: DeliveredState): number => states.filter((one) => one === state).length;
  return {
    rose: count('rose'),
    fell: count('fell'),
    same: count('same'),
    unsure: count('unsure'),
    once: count('once'),
    unobserved: count('unobserved'),
  };
}

/** What became of the services of a town together: more rose than fell, or the other way round; as many of each is the same. */
export function townChange({ rose, fell, same, unsure, once }: ChangeCounts): DeliveredState {
  if (rose > fell) return 'rose';
  if (fell > rose) return 'fell';
  if (rose + same > 0) return 'same';
  if (unsure > 0) return 'unsure';
  return once > 0 ? 'once' : 'unobserved';
}
