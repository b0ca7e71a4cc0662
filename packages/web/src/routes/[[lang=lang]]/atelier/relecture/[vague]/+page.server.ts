import { agreementOf, itemFiles, planReview, readSeries } from '@beffroi/review';
import { findWave } from '@beffroi/store';
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
  const wave = await findWave(store.db, event.params.vague);
  const series = wave?.instrument === 'services' ? await readSeries(store, wave.id) : null;
  if (wave === null || series === null) error(404);
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
