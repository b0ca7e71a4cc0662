import { may } from '@beffroi/acts';
import { codedWave, sentences } from '@beffroi/programmes/pages/server/coding-room.ts';
import { codingReport } from '@beffroi/programmes/review';
import { itemFiles } from '@beffroi/review';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import type { PageServerLoad } from './$types';

const STATES = ['waiting', 'agreed', 'differ', 'settled'] as const;

export const load: PageServerLoad = async (event) => {
  const account = requireAct(event, 'review.read');
  const { house } = event.locals;
  const { wave, series } = await codedWave(house, event.params.vague);
  const files = await itemFiles(house.store, await sentences(house), wave.id);
  return {
    wave: wave.name,
    all: files.length,
    states: STATES.map((state) => ({ state, n: files.filter((file) => file.state === state).length })),
    report: await codingReport(house.store, series),
    mayCode: may(account, 'review.code'),
    mayDecide: may(account, 'review.adjudicate'),
  };
};
