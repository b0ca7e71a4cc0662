import type { InseeCode, Instant } from '@beffroi/domain';
import type { WaveOptions } from '@beffroi/instrument';
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

/** Where an instrument's demonstration is given: a house of its own, with a panel of the fictional towns, and their web on this machine. */
export interface Stage {
  readonly house: House;
  /** Where the fixtures lie. */
  readonly fixtures: string;
  readonly towns: readonly DemoTown[];
  /** The web of the fictional towns; it can be laid anew, as it is a year later. */
  readonly web: { readonly address: string; lay(folders: readonly string[]): void };
  /** Opens the site itself on this house, as it is at a moment that can be moved, for what people do through its pages. @returns where it is */
  openSite(now: () => Date): Promise<{ readonly url: string; close(): Promise<void> }>;
  /** When the demonstration is dated. */
  readonly first: Instant;
  /** Opens a wave of the instrument on the panel, measures, closes and publishes it. */
  measure(wave: { readonly name: string; readonly dated: Date; readonly options: Partial<WaveOptions> }): Promise<void>;
}

/** The demonstration as it is shown: its house, and where its site is. */
export interface DemonstrationSite {
  readonly house: Pick<House, 'store'>;
  /** Where the fixtures lie. */
  readonly fixtures: string;
  /** Address of the site, without a slash at the end. */
  readonly url: string;
}

/** What an instrument shows of itself on the fictional towns. */
export interface Demonstration {
  /** One measurement of all towns, told on the terminal (`demo --once`). */
  readonly once?: () => Promise<(fixtures: string, towns: readonly DemoTown[], args: Arguments, context: Context) => Promise<number>>;
  /** Its waves; gives the names of two that can be compared, where there are such. */
  readonly waves: () => Promise<
    (stage: Stage, args: Arguments, context: Context) => Promise<readonly [before: string, after: string] | null>
  >;
  /** Who is let in once the site is there, as people of the invented towns: a line with a link each. */
  readonly letIn?: () => Promise<(site: DemonstrationSite, context: Context) => Promise<readonly string[]>>;
}
