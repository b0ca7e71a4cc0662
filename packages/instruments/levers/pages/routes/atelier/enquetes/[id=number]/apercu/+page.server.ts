import { leverAsked, questionWords, roleOf } from '@beffroi/levers/views';
import { error } from '@sveltejs/kit';
import { askedOf, ledSurvey, roleWords } from '#pages/server/survey-life.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const { language } = event.locals;
  const { life } = await ledSurvey(event);
  const ids = life.questionnaire.roles.map(({ id }) => id);
  const role = event.url.searchParams.get('role') ?? ids[0]!;
  if (!ids.includes(role)) error(404, 'role');
  const { pages, minutes, questions } = askedOf(life.questionnaire, role, language);
  return {
    ...{ id: life.id, name: life.name, role, minutes, questions },
    roles: ids.map((id) => ({ id, name: roleWords(id, language) })),
    pages: pages.map(({ priority, questions: asked }) => ({
      title: priority.title[language],
      questions: asked.map((question) => questionWords(leverAsked(question), roleOf(role), language)!),
    })),
  };
}) satisfies PageServerLoad;
