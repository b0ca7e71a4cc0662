/** How much of what is known of a site was read. What was left unread can hide what is there: a mark rests on no more than this. */
export interface ReadingCoverage {
  /** Pages of its own that were read. */
  readonly read: number;
  /** Pages of its own that are known: those read, those left aside, those that something hid. Where nothing is, is no page. */
  readonly known: number;
  /** There are more than these: no more addresses left aside were kept. */
  readonly more: boolean;
  /** Addresses that its own pages link to, and where nothing is. */
  readonly broken: number;
  /** Too little was read to be silent about it: decided by who measured, when it was measured. */
  readonly thin: boolean;
}
