import { keyOf } from '@beffroi/review';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { reviewWords } from '#lib/review-pieces.ts';
import { answerIn, filesOf, itemAddress, roomNamed, shownIn, waveAt } from '#lib/server/review-room.ts';
import type { PageServerLoad } from './$types';

/** Items to settle. What coders and machine said is shown to those only who may settle: a coder still to come must not see it. */
export const load: PageServerLoad = async (event) => {
  const room = roomNamed(event.params.room);
  const account = requireAct(event, 'review.adjudicate');
  const { house, language } = event.locals;
  const { wave, instrument } = await waveAt(house, room.path, event.params.wave);
  const files = (await filesOf(house, { wave, instrument })).filter(({ state }) => state === 'differ' || state === 'far');
  const say = reviewWords(instrument.id, language);
  return {
    ...room,
    wave: wave.name,
    instrument: instrument.id,
    disputes: files.map((file) => ({
      id: file.item.id,
      speaker: file.speaker,
      address: itemAddress(file.item),
      town: file.item.town,
      shown: shownIn(file.kind, file, language),
      said: file.reviews.map((review) => ({ name: review.coderName, ...answerIn(file, review.answer, language) })),
      machine: file.item.machine === null ? null : say.mark(keyOf(file.item.machine)),
      state: file.state,
      own: file.reviews.some(({ coder }) => coder === account.id),
    })),
  };
};
