import { codedWave, sentenceShown, sentences } from '@beffroi/programmes/pages/server/coding-room.ts';
import { readCoded } from '@beffroi/programmes/review';
import { itemFiles } from '@beffroi/review';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import type { PageServerLoad } from './$types';

/** Sentences to settle, for those only who may: a coder still to come must not see what was said. */
export const load: PageServerLoad = async (event) => {
  const account = requireAct(event, 'review.adjudicate');
  const { house } = event.locals;
  const { wave } = await codedWave(house, event.params.vague);
  const files = (await itemFiles(house.store, await sentences(house), wave.id)).filter(({ state }) => state === 'differ');
  return {
    wave: wave.name,
    disputes: files.map(({ item, reviews }) => {
      const codings = reviews.map(({ answer, coder }) => ({ ...readCoded(answer), coder }));
      const differs = (of: (coding: (typeof codings)[number]) => unknown): boolean => new Set(codings.map(of)).size > 1;
      const digital = differs((coding) => coding.digital);
      return {
        id: item.id,
        words: sentenceShown({ item }).words,
        // Who differs on whether it is digital differs on all the rest by that.
        on: digital
          ? (['digital'] as const)
          : (['themes', 'commitment'] as const).filter((what) =>
              differs((coding) => (what === 'themes' ? coding.themes.join() : coding.commitment)),
            ),
        own: codings.some(({ coder }) => coder === account.id),
      };
    }),
  };
};
