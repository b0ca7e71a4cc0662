import { countedMarks, keyOf, publicContests, sameSaid } from '@beffroi/review';
import type { Store } from '@beffroi/store';
import { contestRow } from './replies.ts';

/** What people say of one published mark: what counts where they read it, and who contested it in this wave. */
export async function peopleSaid(
  store: Store,
  {
    wave,
    territory,
    service,
    machine,
  }: { readonly wave: string; readonly territory: string; readonly service: string; readonly machine: Parameters<typeof keyOf>[0] | null },
  language: App.Locals['language'],
) {
  const counted = (await countedMarks(store, wave, territory)).get(service) ?? null;
  const contests = await publicContests(store, { territory, indicator: service });
  return {
    counted: counted === null || machine === null ? null : { key: keyOf(counted), by: counted.by, same: sameSaid(counted, machine) },
    contests: contests.filter((contest) => contest.wave === wave).map((contest) => contestRow(contest, language)),
  };
}

export type PeopleSaid = Awaited<ReturnType<typeof peopleSaid>>;
