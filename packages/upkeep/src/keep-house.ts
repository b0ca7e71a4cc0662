import { type Actor, act, done, unchanged } from '@beffroi/acts';
import { dropLapsedAccesses, forgetAddresses, forgetImports, type Store } from '@beffroi/store';

const DAY = 86_400_000;
/** Days that network addresses are kept unless the house says otherwise: half a year, the least of what the CNIL recommends for logs (2021). */
const USUAL = 180;
/** A year at most, as the CNIL recommends it. */
const MOST = 366;
/** Days that what was refused of a file stays to be read. */
const IMPORTS = 30;

/** Days that network addresses of people are kept: `BEFFROI_ADDRESS_DAYS`, from 1 to 366; anything else is as if nothing were said. */
export function addressDays(env: Readonly<Record<string, string | undefined>>): number {
  const said = env['BEFFROI_ADDRESS_DAYS'] ?? '';
  const days = /^\d{1,3}$/.test(said) ? Number(said) : 0;
  return days >= 1 && days <= MOST ? days : USUAL;
}

/**
 * Does what is due each day in the house: forgets where people acted from, files that were taken in long ago, and accesses that towns gave for a time that is over.
 *
 * @returns how many rows held an address
 * @throws ActRefusal
 */
export async function keepHouse({ db }: Pick<Store, 'db'>, actor: Actor, days: number, now: Date): Promise<number> {
  await act({ db }, actor, { act: 'access.lapsed', now }, async (trx) => {
    const lapsed = await dropLapsedAccesses(trx, now);
    return lapsed === 0 ? unchanged() : done('house:accesses', { rows: lapsed });
  });
  return act({ db }, actor, { act: 'addresses.forgotten', now }, async (trx) => {
    const forgotten = await forgetAddresses(trx, new Date(now.getTime() - days * DAY), now);
    await forgetImports(trx, new Date(now.getTime() - IMPORTS * DAY));
    return forgotten === 0 ? unchanged(0) : done('house:addresses', { days, rows: forgotten }, forgotten);
  });
}
