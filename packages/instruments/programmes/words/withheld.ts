import type { Withheld, WithheldWords } from '@beffroi/instrument';
import type { SilentElection } from '@beffroi/store';
import { silence } from './silence.ts';

/** What is said while an election is silent. */
export function withheldIn({ year, until }: Pick<SilentElection, 'year' | 'until'>): Withheld {
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
