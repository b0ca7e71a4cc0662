import type { Instrument } from '@beffroi/instrument';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import type { Context, SiteReport } from './context.ts';
import type { Demonstration } from './demonstration.ts';
import type { House } from './house/house.ts';

/** What is said of waves of an instrument on a terminal. */
export type WaveReport = (house: House, instrument: Instrument, args: Arguments, context: Context) => Promise<number>;

/** What `wave show` and `wave compare` ask of an instrument that says more than its catalogue and figures. */
export interface WaveReports {
  readonly show?: () => Promise<WaveReport>;
  readonly compare?: () => Promise<WaveReport>;
  /** Why waves of it are never compared, in the reader's words; absent where they are. */
  readonly incomparable?: (wave: string, context: Context) => string;
}

/** What an instrument gives to the command line: exported as `COMMAND_LINE` by its `commands/index.ts`, light until something of it is asked for. */
export interface CommandLine {
  /** Whose it is. */
  readonly instrument: string;
  /** By what it judges; absent where no wave is measured by it. */
  readonly rubric?: () => Promise<{ readonly version: string; readonly digest: string }>;
  readonly commands: readonly Command[];
  readonly reports?: WaveReports;
  readonly demonstration?: Demonstration;
  /** What it has to say of a town's site that another instrument measured. */
  readonly siteReport?: () => Promise<SiteReport>;
}
