import type { Embargo, Withheld, WithheldWords } from '@beffroi/instrument';
import { electionIn } from '@beffroi/programmes/gather';
import { type EmbargoedElection, embargoedElections, embargoOver } from '@beffroi/store';
import { silence } from './silence.ts';

/** The legal silence of elections: what lists promise is not shown from the eve of a ballot until the polls close. */
export const embargo: Embargo = {
  async withheld({ db }, waves, now) {
    const silent = await embargoedElections(db, now);
    const hidden = new Map<string, Withheld>();
    if (silent.length === 0) return hidden;
    for (const { wave } of waves) {
      const election = electionIn(wave.options as Readonly<Record<string, unknown>>);
      const over = election === null ? null : embargoOver(silent, election.year);
      if (over !== null) hidden.set(wave.name, withheldIn(over));
    }
    return hidden;
  },
};

/** What is said while an election is silent. */
export function withheldIn({ year, until }: Pick<EmbargoedElection, 'year' | 'until'>): Withheld {
  const instant = until?.toISOString() ?? null;
  const say = (texts: (typeof silence)['fr']): WithheldWords => {
    const moment = instant === null ? null : texts.moment(instant);
    return {
      title: texts.title,
      lead: texts.lead(year),
      ends: moment === null ? texts.untilSaid : texts.until(moment),
      why: [texts.why, texts.others],
      line: texts.hidden(year, moment),
    };
  };
  return { until, said: { fr: say(silence.fr), en: say(silence.en) } };
}
