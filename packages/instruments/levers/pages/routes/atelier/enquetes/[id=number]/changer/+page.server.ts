import { ROLE_WORDS, ROLES } from '@beffroi/levers/judge';
import { changeDraft } from '@beffroi/surveys';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { redirect } from '@sveltejs/kit';
import { givenBack, isGivenBack, orGivenBack } from '#pages/server/lead-faults.ts';
import { noiseChoices } from '#pages/server/noise.ts';
import { agentsIn, surveyAsk } from '#pages/server/survey-form.ts';
import { ledSurvey } from '#pages/server/survey-life.ts';
import { leading } from '#words/leading.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { language } = event.locals;
  const { life } = await ledSurvey(event);
  const { id, name, way, opensOn, closesOn, keepDays, epsilon, questionnaire } = life;
  return {
    ...{ id, name, chosen: questionnaire.roles.map((role) => role.id) },
    fields: { name, way, opensOn, closesOn, keepDays: String(keepDays), epsilon: String(epsilon), agents: '' } as Readonly<
      Record<string, string>
    >,
    strengths: noiseChoices(language, epsilon),
    roles: ROLES.map((role) => ({ id: role, name: ROLE_WORDS[role][language] })),
  };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { house, language } = event.locals;
    const { actor, life, town } = await ledSurvey(event);
    // Which levers are within reach follows from it: it is asked each time, and kept nowhere.
    if (agentsIn(textOf(form, 'agents')) === null) return givenBack(form, 'survey', leading[language].agentsBad, 'agents');
    const { territory: _, ...change } = surveyAsk(form, town);
    const done = await orGivenBack(form, { language, form: 'survey' }, () => changeDraft(house.store, actor, life.id, change, house.now()));
    if (isGivenBack(done)) return done;
    redirect(303, hrefIn(language, `/atelier/enquetes/${life.id}?fait=enregistre`));
  },
} satisfies Actions;
