import { may } from '@beffroi/acts';
import { scaleOf } from '@beffroi/instrument';
import { agreementOf, agreementOnAnswers, planReview } from '@beffroi/review';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { personOf } from '@beffroi/ui/server/reading-room.ts';
import { piecesOf, reviewWords } from '#lib/review-pieces.ts';
import { filesOf, roomNamed, waveAt } from '#lib/server/review-room.ts';
import type { PageServerLoad } from './$types';

const STATES = ['waiting', 'agreed', 'differ', 'far', 'settled'] as const;

export const load: PageServerLoad = async (event) => {
  const room = roomNamed(event.params.room);
  const account = requireAct(event, 'review.read');
  const { house, language } = event.locals;
  const { store } = house;
  const { wave, series, instrument, kind } = await waveAt(house, room.path, event.params.wave);
  if (kind.sizes === null) await planReview(store, personOf(event), kind, series, house.now());
  const files = await filesOf(house, { wave, instrument });
  const own = piecesOf(instrument.id).report;
  const report =
    kind.id === 'finding'
      ? await agreementOf(store, series, scaleOf(instrument).levels.length - 1)
      : own === undefined
        ? await agreementOnAnswers(store, kind, series)
        : null;
  const whys = kind.whys.map(({ id, title }) => ({ id, title: title[language] }));
  if (kind.id === 'finding' || files.some(({ item }) => item.why === 'contest'))
    whys.push({ id: 'contest', title: reviewWords(instrument.id, language).contested });
  return {
    ...room,
    wave: wave.name,
    instrument: instrument.id,
    asked: kind.sizes !== null,
    all: files.length,
    queue: whys.map(({ id, title }) => {
      const of = files.filter(({ item }) => item.why === id);
      const states = STATES.filter((state) => state !== 'far' || kind.isFar !== undefined);
      return {
        why: id,
        title,
        all: of.length,
        states: states.map((state) => ({ state, n: of.filter((file) => file.state === state).length })),
      };
    }),
    twice: files.filter(({ reviews }) => reviews.length > 1).length,
    disputes: files.filter(({ state }) => state === 'differ' || state === 'far').length,
    report,
    ownReport: own === undefined ? null : await own(store, series),
    names:
      kind.id === 'finding'
        ? instrument.catalogue.map(({ id, title }) => ({ id, title: title[language] }))
        : kind.questions.map(({ id, title }) => ({ id, title: title[language] })),
    mayCode: may(account, 'review.code'),
    mayDecide: may(account, 'review.adjudicate'),
  };
};
