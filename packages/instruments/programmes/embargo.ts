import type { Embargo, Withheld } from '@beffroi/instrument';
import { electionIn } from '@beffroi/programmes/gather';
import { silenceOver, silentElections } from '@beffroi/store';
import { withheldIn } from './words/withheld.ts';

/** The legal silence of elections: what lists promise is not shown from the eve of a ballot until the polls close. */
export const embargo: Embargo = {
  async withheld({ db }, waves, now) {
    const silent = await silentElections(db, now);
    const hidden = new Map<string, Withheld>();
    if (silent.length === 0) return hidden;
    for (const { wave } of waves) {
      const election = electionIn(wave.options as Readonly<Record<string, unknown>>);
      const over = election === null ? null : silenceOver(silent, election.year);
      if (over !== null) hidden.set(wave.name, withheldIn(over));
    }
    return hidden;
  },
};
