import type { Instrument } from '@beffroi/waves';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import type { Demonstration } from './demonstration.ts';
import type { House } from './house/house.ts';

/** What an instrument says of waves of its own on a terminal. */
export type WaveReport = (house: House, instrument: Instrument, args: Arguments, context: Context) => Promise<number>;

/** What `wave show` and `wave compare` ask of an instrument that says more than its catalogue and figures. */
export interface WaveReports {
  readonly show?: () => Promise<WaveReport>;
  readonly compare?: () => Promise<WaveReport>;
  /** Why waves of it are never compared, in the reader's words; absent where they are. */
  readonly incomparable?: (wave: string, context: Context) => string;
}

/** What an instrument gives to the command line: the members that its `commands/index.ts` exports. */
export interface CommandLine {
  readonly COMMANDS: readonly Command[];
  readonly REPORTS?: WaveReports;
  readonly DEMONSTRATION?: Demonstration;
}
