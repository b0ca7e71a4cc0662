import { agreementOf, itemFiles, planReview, readWave } from '@beffroi/review';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { personOf } from '@beffroi/ui/server/reading-room.ts';
import { kindNamed } from '@beffroi/ui/server/review-kind.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

const WHYS = ['sample', 'doubt', 'contest'] as const;
const STATES = ['waiting', 'agreed', 'differ', 'far', 'settled'] as const;

export const load: PageServerLoad = async (event) => {
  const account = requireAct(event, 'review.read');
  const { store, now } = event.locals.house;
  const found = await readWave(store, event.params.vague);
  if (found?.wave.instrument !== 'services') error(404);
  const { wave, series } = found;
  const kind = await kindNamed(event.locals.house, wave.instrument);
  await planReview(store, personOf(event), kind, series, now());
  const files = await itemFiles(store, kind, wave.id);
  return {
    wave: wave.name,
    queue: WHYS.map((why) => {
      const of = files.filter(({ item }) => item.why === why);
      return { why, all: of.length, states: STATES.map((state) => ({ state, n: of.filter((file) => file.state === state).length })) };
    }),
    disputes: files.filter(({ state }) => state === 'differ' || state === 'far').length,
    report: await agreementOf(store, series),
    mayCode: account.roles.some((role) => role === 'coder' || role === 'adjudicator'),
  };
};
