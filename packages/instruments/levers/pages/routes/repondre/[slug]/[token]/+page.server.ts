import { askingTown } from '@beffroi/levers/views';
import { linkStands, SurveyRefusal } from '@beffroi/surveys';
import { faultOf } from '#pages/server/answer-faults.ts';
import { welcomeView } from '#pages/server/answer-views.ts';
import { answererOf } from '#pages/server/answerer.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const { store, from, now, language } = answererOf(event);
  const { slug, token } = event.params;
  try {
    const link = await linkStands(store, slug, token, from, now);
    return { slug, fault: null, over: null, welcome: welcomeView(link, token, await askingTown(store, link.survey.territory), language) };
  } catch (thrown) {
    if (!(thrown instanceof SurveyRefusal)) throw thrown;
    const refusal = thrown.code === 'mistyped' ? new SurveyRefusal('mistyped', thrown.message, { letters: 25 }) : thrown;
    const { sentence, status } = faultOf(refusal, language);
    event.locals.status = status;
    // Where nobody answers any more, no code opens anything.
    const over = thrown.code === 'closed' || thrown.code === 'withdrawn' ? thrown.code : null;
    return { slug, welcome: null, fault: sentence, over };
  }
}) satisfies PageServerLoad;
