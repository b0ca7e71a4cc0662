import {
  documentsOfTargets,
  knownTargets,
  type NotedTargets,
  noteTargets,
  type Store,
  type TargetDocumentRow,
  type TargetWish,
} from '@beffroi/store';
import type { Network } from '@beffroi/voice/judge';

type Db = Store['db'];

/** The accounts of towns: what a wave of voices looks at. Whoever looked and found none has noted that. */
export const ACCOUNTS: TargetWish = { kind: 'account', scope: '', addressed: false };

/** Key of the note that somebody looked for accounts of a town and found none. */
const NONE = 'none-found';

/** What is known of an account: `withdrawn` where it was registered, and is not the town's. */
export type AccountState = 'found' | 'withdrawn';

/** What a source says of an account; `null` where it says nothing, so that what is known stays. */
export interface AccountNote {
  /** INSEE code. */
  readonly territory: string;
  readonly key: string;
  readonly network: Network;
  readonly address: string | null;
  readonly handle: string | null;
  readonly name: string | null;
  readonly state: AccountState | null;
}

interface AccountFacts {
  readonly network: Network;
  readonly handle: string | null;
  readonly name: string;
  readonly state: AccountState;
}

/** An account as the register has it now. */
export interface AccountOnRegister {
  readonly id: number;
  readonly territory: string;
  readonly key: string;
  readonly network: Network;
  readonly address: string | null;
  readonly handle: string | null;
  readonly name: string;
  /** Who said it last. */
  readonly source: string;
  readonly notedAt: Date;
  /** Files of its posts: of each name the one that was taken in last. */
  readonly files: readonly TargetDocumentRow[];
}

/** What is known of the accounts of a town. */
export interface TownOnRegister {
  readonly territory: string;
  readonly state: 'found' | 'none-found' | 'not-looked-for';
  readonly accounts: readonly AccountOnRegister[];
}

/** Notes accounts, each once, all or none. An account that is known is not doubled: what differs is noted beside the old, which stays. */
export function noteAccounts(
  db: Db,
  notes: readonly AccountNote[],
  said: { readonly source: string; readonly now: Date },
): Promise<NotedTargets> {
  return noteTargets(
    db,
    notes.map(({ territory, key, network, address, handle, name, state }) => ({
      ...{ territory, key, kind: ACCOUNTS.kind, scope: ACCOUNTS.scope },
      said: (before) => {
        const known = (before?.facts ?? {}) as Partial<AccountFacts>;
        const facts: AccountFacts = {
          network,
          handle: handle ?? known.handle ?? null,
          name: name ?? known.name ?? handle ?? address ?? key,
          state: state ?? known.state ?? 'found',
        };
        return { address: address ?? before?.address ?? null, facts: { ...facts } };
      },
    })),
    said,
  );
}

/** Notes that somebody looked for accounts of towns and found none (or takes that back). An account that is found later counts more than the note. */
export function noteNoAccounts(
  db: Db,
  territories: readonly string[],
  { none, ...said }: { readonly none: boolean; readonly source: string; readonly now: Date },
): Promise<NotedTargets> {
  const facts = { state: none ? 'none-found' : 'not-looked-for' };
  return noteTargets(
    db,
    territories.map((territory) => ({
      ...{ territory, key: NONE, kind: ACCOUNTS.kind, scope: ACCOUNTS.scope },
      said: () => ({ address: null, facts }),
    })),
    said,
  );
}

/** What is known of the accounts of towns, of some territories or (without them) of all of which anything is; by territory, accounts by key. */
export async function registeredAccounts(db: Db, territories: readonly string[] | null = null): Promise<readonly TownOnRegister[]> {
  const known = await knownTargets(db, ACCOUNTS, territories);
  const files = await documentsOfTargets(
    db,
    known.map(({ first }) => first),
  );
  return [...Map.groupBy(known, ({ territory }) => territory)].map(([territory, all]) => {
    const accounts = all.flatMap(({ first, key, address, facts, source, noted_at }) => {
      if (key === NONE) return [];
      const { network, handle, name, state } = facts as unknown as AccountFacts;
      if (state !== 'found') return [];
      return [{ id: first, territory, key, network, address, handle, name, source, notedAt: noted_at, files: files.get(first) ?? [] }];
    });
    const looked = all.some(({ key, facts }) => key === NONE && facts['state'] === NONE);
    return { territory, state: accounts.length > 0 ? 'found' : looked ? 'none-found' : 'not-looked-for', accounts } as const;
  });
}
