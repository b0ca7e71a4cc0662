/** A range that covers the true value with the probability asked for. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
