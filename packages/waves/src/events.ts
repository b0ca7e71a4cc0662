/** What a worker tells while it works. Waves and territories by name and INSEE code. */
export type WorkEvent =
  /** A unit is begun. */
  | { readonly kind: 'begun'; readonly wave: string; readonly territory: string }
  /** A unit is done; `adopted` when a worker that is no more had measured it. */
  | { readonly kind: 'done'; readonly wave: string; readonly territory: string; readonly adopted: boolean }
  /** It was down, and is tried again then. */
  | { readonly kind: 'asleep'; readonly wave: string; readonly territory: string; readonly nextAt: Date }
  /** It was put back with nothing kept: the worker was stopped, quiet hours began, or the way to the database failed. */
  | { readonly kind: 'put-back'; readonly wave: string; readonly territory: string; readonly why: 'stopped' | 'quiet' | 'interrupted' }
  /** Somebody else holds it by now; what was measured here was thrown away. */
  | { readonly kind: 'lost'; readonly wave: string; readonly territory: string }
  /** A fault of ours; `given-up` when it is not tried again. */
  | { readonly kind: 'fault'; readonly wave: string; readonly territory: string; readonly error: unknown; readonly givenUp: boolean }
  /** An old capture was judged by the newer rubric of a series. */
  | { readonly kind: 'judged'; readonly wave: string; readonly assessor: string; readonly territory: string }
  /** The series is complete and closed. */
  | { readonly kind: 'series-closed'; readonly wave: string; readonly assessor: string }
  /** Units of workers that are no more wait again. */
  | { readonly kind: 'released'; readonly units: number }
  /** No unit of the wave is begun before that moment. */
  | { readonly kind: 'quiet'; readonly wave: string; readonly until: Date }
  /** A wave that this program cannot work on: it lacks the instrument, or has another rubric than the wave was begun with. */
  | { readonly kind: 'unsupported'; readonly wave: string; readonly why: 'other-instrument' | 'other-rubric' };
