import { settleText, textsOf } from '@beffroi/surveys';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { redirect } from '@sveltejs/kit';
import { isGivenBack, orGivenBack } from '#pages/server/lead-faults.ts';
import { surveysIn } from '#pages/server/open-surveys.ts';
import { ledSurvey, roleWords } from '#pages/server/survey-life.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { language, house } = event.locals;
  const { actor, life } = await ledSurvey(event);
  const texts = await textsOf(house.store, actor, life.id);
  return {
    ...{ id: life.id, name: life.name },
    texts: texts.map(({ groups, ...text }) => ({
      ...text,
      from: groups === null ? null : groups.map((role) => roleWords(role, language)).join(', '),
    })),
  };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { language, house } = event.locals;
    const { actor, life } = await ledSurvey(event);
    const id = textOf(form, 'text');
    const how =
      textOf(form, 'how') === 'show' ? ({ kind: 'show' } as const) : ({ kind: 'refuse', reason: textOf(form, 'reason') } as const);
    const done = await orGivenBack(form, { language, form: id }, () => settleText(surveysIn(event.locals), actor, id, how, house.now()));
    if (isGivenBack(done)) return done;
    redirect(303, hrefIn(language, `/atelier/enquetes/${life.id}/mots`));
  },
} satisfies Actions;
