import { followExchange } from '@beffroi/desk';
import { wordsIn } from '@beffroi/ui/language.ts';
import { originOf } from '@beffroi/ui/server/guard.ts';
import { plain } from '@beffroi/words';
import { townNames } from '#lib/server/desk/places.ts';
import { waitIn } from '#lib/waiting.ts';
import type { PageServerLoad } from './$types';

/** How an exchange stands. A reference that nobody has and one that can be none are answered alike. */
export const load = (async (event) => {
  const { locals, params } = event;
  const { house, language } = locals;
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const typed = params.reference.slice(0, 40);
  const followed = await followExchange(house.store, typed, originOf(event).address ?? 'unknown', house.now());
  if (followed.kind === 'wait') return { typed, wait: waitIn(Math.ceil(followed.waitMs / 1000), language), exchange: null };
  if (followed.kind === 'none') return { typed, wait: null, exchange: null };
  const { channel, reference, state, since, lastAt, answers, underWay } = followed.exchange;
  const when = (at: Date): string => wordsIn(language).moment(at.toISOString(), channel.zone);
  return {
    typed,
    wait: null,
    exchange: {
      reference,
      state,
      since: when(since),
      lastAt: when(lastAt),
      slug: channel.slug,
      handle: channel.handle,
      town: (await townNames(locals))(channel.territory),
      answers: answers.map(({ url, at, said }) => ({ url, when: when(at), said: said === null ? null : plain(said) })),
      underWay,
    },
  };
}) satisfies PageServerLoad;
