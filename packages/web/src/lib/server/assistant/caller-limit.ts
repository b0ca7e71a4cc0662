import { createHmac, randomBytes } from 'node:crypto';

/** How often one address may ask within a window. */
export interface CallerLimit {
  /** Milliseconds. */
  readonly window: number;
  readonly most: number;
}

/** Addresses that are told apart within a window; those beyond share one count. */
const MOST_CALLERS = 20_000;

/**
 * Counts who asks, without knowing them: an address is kept as a digest with a key that is made anew with every window, and forgotten with it. In this
 * process alone, and never written down.
 *
 * @returns what says how many milliseconds somebody has to wait; 0 when they may ask now
 */
export function callerLimit({ window, most }: CallerLimit): (address: string, now: Date) => number {
  let [key, ends] = [randomBytes(32), 0];
  const counts = new Map<string, number>();
  return (address, now) => {
    if (now.getTime() >= ends || ends - now.getTime() > window) {
      counts.clear();
      [key, ends] = [randomBytes(32), now.getTime() + window];
    }
    const own = createHmac('sha256', key).update(householdOf(address)).digest('base64url');
    const name = counts.has(own) || counts.size < MOST_CALLERS ? own : '';
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, Math.min(count, most + 1));
    return count > most ? ends - now.getTime() : 0;
  };
}

/** An address as whoever has it holds it: of IPv6 a household has the first 64 bits. */
function householdOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const parts = head.split(':');
  return (tail === undefined ? parts : [...parts, '0', '0', '0', '0']).slice(0, 4).join(':');
}
