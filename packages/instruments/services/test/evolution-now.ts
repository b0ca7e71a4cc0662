import type { Evolution } from '@beffroi/services/views';

/** A comparison that is there. @throws Error where there is none, or where it is still worked out */
export function evolutionNow(found: Evolution | 'pending' | null): Evolution {
  if (found === null || found === 'pending') throw new Error(`the comparison is ${found ?? 'none'}`);
  return found;
}
