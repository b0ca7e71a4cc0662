import { test } from 'vitest';

/** A test, where nothing is in its way; what is left out stands with its reason in the suite's title, and is no test that did not run. */
export function unless(leftOut: boolean): (title: string, run: () => Promise<void>) => void {
  return leftOut ? () => undefined : (title, run) => test(title, run);
}
