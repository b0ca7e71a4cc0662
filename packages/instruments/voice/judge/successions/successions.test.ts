import type { Instant } from '@beffroi/domain';
import { describe, expect, it } from 'vitest';
import { madeAccount } from '../../test/made-account.ts';
import { assessTown } from '../assess-town.ts';
import { earlierProfileOf } from './earlier-profile.ts';

const at = (day: string): Instant => `${day}T00:00:00.000Z` as Instant;
const OLD = 'Compte officiel du maire de Lormel, tenu par Paul Faure depuis 2014.';
const NEW = 'Compte officiel du maire de Lormel, tenu par Jeanne Morel depuis 2026.';
const profile = (bio: string, seenAt: Instant, followers: number | null) => ({ bio, seenAt, followers });
const earlier = (bio: string, seenAt: Instant, followers: number | null) =>
  earlierProfileOf({ ...madeAccount({ profile: profile(bio, seenAt, followers) }).profile! });

function successions(made: Parameters<typeof madeAccount>[0], before: readonly ReturnType<typeof earlier>[] = []) {
  const account = { ...madeAccount(made), earlier: before };
  const { accounts } = assessTown({ state: 'found', clock: { zone: 'Europe/Paris', hours: [] }, accounts: [account] });
  return accounts[0]!.successions;
}

describe('followers before and after a succession', () => {
  it('are those of the last capture before it and the first after it, when the holder is another', () => {
    const found = successions({ profile: profile(NEW, at('2027-06-01'), 5400) }, [
      earlier(OLD, at('2024-06-01'), 4700),
      earlier(OLD, at('2025-06-01'), 4870),
      earlier(NEW, at('2026-06-01'), 5310),
    ]);
    expect(found).toEqual([
      {
        ...{ from: 'Paul Faure', to: 'Jeanne Morel', told: null },
        before: { followers: 4870, at: at('2025-06-01') },
        after: { followers: 5310, at: at('2026-06-01') },
      },
    ]);
  });

  it('are not known before where there is one capture, and that is no 0', () => {
    const told = { ...profile(`${NEW} Jeanne Morel succède à Paul Faure.`, at('2026-06-01'), 5310) };
    expect(successions({ profile: told })).toEqual([
      { from: 'Paul Faure', to: 'Jeanne Morel', told: null, before: null, after: { followers: 5310, at: at('2026-06-01') } },
    ]);
    expect(successions({ profile: told }, [earlier(OLD, at('2025-06-01'), null)])[0]).toMatchObject({ before: null });
  });

  it('are told apart by the moment of a post that tells it', () => {
    const posts = [{ at: '2026-03-28T10:00:00Z', text: 'Je succède à Paul Faure à la mairie, et je reprends ce compte. Jeanne Morel' }];
    const found = successions({ profile: profile(NEW, at('2026-06-01'), 5310), posts }, [earlier(OLD, at('2026-03-01'), 4900)]);
    expect(found).toMatchObject([
      { from: 'Paul Faure', told: '2026-03-28T10:00:00.000Z', before: { followers: 4900 }, after: { followers: 5310 } },
    ]);
  });

  it('are none where nobody succeeded anybody', () => {
    expect(successions({ profile: profile(NEW, at('2026-06-01'), 5310) }, [earlier(NEW, at('2025-06-01'), 5000)])).toEqual([]);
    expect(successions({ profile: profile('Ville de Lormel', at('2026-06-01'), 10) })).toEqual([]);
  });
});
