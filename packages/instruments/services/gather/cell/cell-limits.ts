/** What a cell may spend. The text budget is met long before: this is for what nobody thought of. */
export interface CellLimits {
  /** Megabytes of memory that a cell may hold. */
  readonly megabytes: number;
  /** Milliseconds of processor for one page. */
  readonly look: number;
  /** Milliseconds of processor for the judging of one archive. */
  readonly judge: number;
  /** Milliseconds between two looks at what a busy cell has spent. */
  readonly watch: number;
}

/** A page of the largest kind is read in a second, a town of the most text judged in ten, within half of that memory. */
export const CELL_LIMITS: CellLimits = { megabytes: 1_200, look: 20_000, judge: 120_000, watch: 200 };

/** Why a cell ended before its answer: `memory` and `processor` by its limits · `stopped` by its user · `gone` nobody knows why. */
export type CellEnd = 'memory' | 'processor' | 'stopped' | 'gone';

/** The cell was ended before it answered. What it was at is to blame, unless it was stopped. */
export class CellEnded extends Error {
  readonly code: CellEnd;
  constructor(code: CellEnd, what: string, limits: CellLimits) {
    super(`${what} ${saidOf(code, limits)}`);
    this.name = 'CellEnded';
    this.code = code;
  }
}

function saidOf(code: CellEnd, { megabytes }: CellLimits): string {
  if (code === 'memory') return `takes more than ${megabytes} MB of memory`;
  if (code === 'processor') return 'takes too much processor';
  return code === 'stopped' ? 'was stopped' : 'ended its thread';
}
