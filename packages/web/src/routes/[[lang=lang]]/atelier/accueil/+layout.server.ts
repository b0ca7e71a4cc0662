import { may } from '@beffroi/acts';
import { writingCounts } from '@beffroi/desk';
import { actorOf } from '@beffroi/ui/server/guard.ts';
import type { LayoutServerLoad } from './$types';

/** The pages of the desk that somebody finds a way to, and what waits there; each page asks again (`placesOf`). */
export const load = (async (event) => {
  const { locals } = event;
  const { store, now } = locals.house;
  const speaks = locals.account !== null && may(locals.account, 'desk.speak');
  return {
    leadsDesk: may(locals.account, 'desk.lead'),
    writing: speaks ? await writingCounts(store, actorOf(event), now()) : { drafts: 0, asked: 0 },
  };
}) satisfies LayoutServerLoad;
