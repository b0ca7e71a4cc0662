import { itemFiles, keyOf, type Said, waveNamed } from '@beffroi/review';
import { SERVICES } from '@beffroi/services/judge';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { kindNamed } from '@beffroi/ui/server/review-kind.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Marks to settle. What coders and machine said is shown to those only who may settle: a coder still to come must not see it. */
export const load: PageServerLoad = async (event) => {
  const account = requireAct(event, 'review.adjudicate');
  const { house, language } = event.locals;
  const wave = await waveNamed(house.store, event.params.vague);
  if (wave === null) error(404);
  const files = (await itemFiles(house.store, await kindNamed(house, wave.instrument), wave.id)).filter(
    ({ state }) => state === 'differ' || state === 'far',
  );
  return {
    wave: wave.name,
    disputes: files.map(({ item, reviews, state }) => ({
      id: item.id,
      town: item.town,
      service: SERVICES.find(({ id }) => id === item.indicator)?.[language] ?? item.indicator,
      said: reviews.map((review) => ({ name: review.coderName, key: keyOf(review.answer as Said) })),
      machine: keyOf(item.machine!),
      state,
      own: reviews.some(({ coder }) => coder === account.id),
    })),
  };
};
