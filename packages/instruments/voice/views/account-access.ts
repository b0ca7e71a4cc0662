import { namedTerritory, type Store } from '@beffroi/store';
import { territoryOf } from '@beffroi/territories';
import { type AccountAccess, accountAccesses } from '@beffroi/voice/gather';
import { type AccountSight, OWN_SIGHTS } from '@beffroi/voice/judge';
import { townVoice } from './town-voice.ts';

/** An account with what its town gave, and what came of that when it was read last. */
export interface AccessView extends Omit<AccountAccess, 'given'> {
  /** Moments as texts; `null` where nothing is kept. */
  readonly given: { readonly at: string; readonly ends: string } | null;
  /** What the newest published wave came to with an access; `null` where it had none. */
  readonly read: { readonly wave: string; readonly dated: string; readonly own: NonNullable<AccountSight['own']> } | null;
}

/** A town whose accounts can be given an access. */
export interface AccessTown {
  readonly code: string;
  readonly name: string;
  readonly accounts: readonly AccessView[];
}

/** A town’s accounts, with what is kept for each: never the secret. */
export async function accessTown(store: Store, code: string, now: Date): Promise<AccessTown> {
  const accounts = await accountAccesses(store.db, [code], now);
  const newest = accounts.length === 0 ? null : await townVoice(store, null, code);
  return {
    code,
    name: await townName(store, code),
    accounts: accounts.map(({ given, ...account }) => {
      const own = newest?.found?.accounts.find(({ key }) => key === account.key)?.sight.own;
      return {
        ...account,
        given: given === null ? null : { at: given.at.toISOString(), ends: given.ends.toISOString() },
        read: own === undefined || !OWN_SIGHTS.includes(own) ? null : { wave: newest!.wave.name, dated: newest!.wave.dated, own },
      };
    }),
  };
}

/** Towns of which accounts are known, by name; of these alone, or of all. */
export async function accessTowns(
  store: Store,
  territories: readonly string[] | null,
  now: Date,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const codes = territories ?? [...new Set((await accountAccesses(store.db, null, now)).map(({ territory }) => territory))];
  const towns = await Promise.all(codes.map(async (code) => ({ code, name: await townName(store, code) })));
  return towns.toSorted((one, other) => one.name.localeCompare(other.name, 'fr'));
}

async function townName({ db }: Store, code: string): Promise<string> {
  const found = territoryOf(code);
  return found.kind === 'current' ? found.territory.name : ((await namedTerritory(db, code))?.name ?? code);
}
