import { answerOf, publicContests } from '@beffroi/review';
import type { Operation } from '@beffroi/ui/api/operation.ts';
import { WAVE } from '@beffroi/ui/api/parameters.ts';
import { INSTRUMENT, waveName } from './parameters.ts';

/** What was contested of a wave of any instrument, and what was answered. */
export const listContests: Operation = {
  id: 'listContests',
  path: '/instruments/{instrument}/waves/{wave}/contests',
  summary: { fr: 'Les contestations d’une vague', en: 'Contests of a wave' },
  description: {
    fr: 'Les constats d’une vague qui ont été contestés et que chacun peut lire, de la plus récente contestation à la plus ancienne, avec leur réponse. Les mots sont vides là où ils peuvent nommer des personnes : ils se lisent sur les pages.',
    en: 'Marks of a wave that were contested and that everybody may read, from the newest contest to the oldest, with their answer. Words are empty where they may name people: they are read on the pages.',
  },
  parameters: [INSTRUMENT, WAVE],
  answer: 'Contests',
  spoken: false,
  fleeting: true,
  async respond(ask) {
    const wave = await waveName(ask);
    const id = ask.text('instrument')!;
    const quoted = ask.instruments.find((one) => one.id === id)?.namesPeople !== true;
    const all = (await publicContests(ask.store, { instrument: id })).filter((contest) => contest.wave === wave);
    return {
      instrument: id,
      wave,
      data: all.map((contest) => {
        const answer = answerOf(contest);
        return {
          contest: contest.id,
          code: contest.territory,
          indicator: contest.indicator,
          side: contest.side,
          contested_at: contest.at.toISOString(),
          reason: quoted ? contest.reason : '',
          link: contest.link,
          answer: answer?.step ?? null,
          answered_at: answer?.at.toISOString() ?? null,
          words: quoted ? (answer?.words ?? '') : '',
        };
      }),
    };
  },
};
