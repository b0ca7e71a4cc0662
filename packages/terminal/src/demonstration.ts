import type { SharedBrowser } from '@beffroi/capture';
import type { InseeCode, Instant } from '@beffroi/domain';
import type { Instrument, WaveOptions } from '@beffroi/waves';
import type { Arguments } from './arguments.ts';
import type { Context } from './context.ts';
import type { House } from './house/house.ts';

/** What the demonstration may know of a town: never what a careful person said of it. */
export interface DemoTown {
  readonly name: string;
  readonly code: InseeCode | null;
  readonly population: number;
  readonly start: string;
}

/** Where a demonstration is given: a house of its own, with a panel of the fictional towns, and their web on this machine. */
export interface Stage {
  readonly house: House;
  /** Where the fixtures lie. */
  readonly fixtures: string;
  readonly towns: readonly DemoTown[];
  /** The web of the fictional towns; it can be laid anew, as it is a year later. */
  readonly web: { readonly address: string; lay(folders: readonly string[]): void };
  readonly browser: SharedBrowser | null;
  /** When the demonstration is dated. */
  readonly first: Instant;
  /** Opens a wave on the panel, measures, closes and publishes it. */
  measure(wave: { readonly name: string; readonly dated: Date; readonly options: Partial<WaveOptions> }): Promise<void>;
}

/** What an instrument shows of itself on the fictional towns. */
export interface Demonstration {
  /** One measurement of all towns, told on the terminal (`demo --once`). */
  readonly once?: () => Promise<(fixtures: string, towns: readonly DemoTown[], args: Arguments, context: Context) => Promise<number>>;
  /** Its waves; gives the names of two that can be compared, `null` where there are none. */
  readonly waves: () => Promise<
    (stage: Stage, instrument: Instrument, args: Arguments, context: Context) => Promise<readonly [before: string, after: string] | null>
  >;
}
